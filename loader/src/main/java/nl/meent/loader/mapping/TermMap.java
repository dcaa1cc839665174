package nl.meent.loader.mapping;

import java.util.Optional;
import nl.meent.loader.report.Where;

/// A rule that makes terms (RML-Core, term maps).
///
/// @param expression where its values come from
/// @param type what kind of term it makes
/// @param datatype the datatype map of a literal
/// @param language the language map of a literal
/// @param condition only where this is `true` a term is made (RML-FNML, `rml:condition`)
/// @param origin its place in the mapping file
public record TermMap(
        Expression expression,
        TermType type,
        Optional<TermMap> datatype,
        Optional<Expression> language,
        Optional<Expression> condition,
        Where origin) {}
