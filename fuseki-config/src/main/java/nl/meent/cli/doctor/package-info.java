/// Examines the machine on which Meent runs.
@NullMarked
package nl.meent.cli.doctor;

import org.jspecify.annotations.NullMarked;
