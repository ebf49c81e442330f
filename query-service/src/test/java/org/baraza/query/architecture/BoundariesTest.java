package org.baraza.query.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.baraza.query");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.baraza.planted");
    private static final Map<String, ArchRule> RULES = Map.of(
            "PROJECTIONS_ARE_SEEN_BY_NO_OTHER_FEATURE", Boundaries.PROJECTIONS_ARE_SEEN_BY_NO_OTHER_FEATURE,
            "PROJECTIONS_ARE_FUNCTIONS_OF_THE_LEDGER", Boundaries.PROJECTIONS_ARE_FUNCTIONS_OF_THE_LEDGER,
            "NOTHING_IS_SENT", Boundaries.NOTHING_IS_SENT,
            "EVERY_OPERATION_SAYS_WHO_MAY_USE_IT", Boundaries.EVERY_OPERATION_SAYS_WHO_MAY_USE_IT,
            "OPERATIONS_ONLY_READ", Boundaries.OPERATIONS_ONLY_READ);

    @Test
    void the_service_keeps_its_boundaries() {
        RULES.forEach((name, rule) -> assertThat(
                        rule.evaluate(SERVICE).getFailureReport().getDetails())
                .as(name)
                .isEmpty());
        Boundaries.featuresFormNoCycle("org.baraza.query").check(SERVICE);
        Boundaries.featuresKnowOnlyWhatTheyBuildOn("org.baraza.query").check(SERVICE);
    }

    @Test
    void each_rule_fails_on_a_planted_violation() {
        RULES.forEach((name, rule) ->
                assertThat(rule.evaluate(PLANTED).hasViolation()).as(name).isTrue());
        assertThat(Boundaries.featuresFormNoCycle("org.baraza.planted")
                        .evaluate(PLANTED)
                        .hasViolation())
                .isTrue();
        assertThat(Boundaries.featuresKnowOnlyWhatTheyBuildOn("org.baraza.planted")
                        .evaluate(PLANTED)
                        .hasViolation())
                .isTrue();
    }
}
