/// What is wrong with data and where: problems, their codes, and the report that gathers them.
@NullMarked
package nl.meent.loader.report;

import org.jspecify.annotations.NullMarked;
