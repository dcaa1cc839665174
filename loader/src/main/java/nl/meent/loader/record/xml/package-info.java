/// XML to records: a document of any size is read item by item, and XPath 1.0 finds the values in each.
@NullMarked
package nl.meent.loader.record.xml;

import org.jspecify.annotations.NullMarked;
