package org.baraza.query.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.baraza.query.access.Access;
import org.baraza.query.ledger.Projection;
import org.baraza.query.ledger.Views;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The boundaries of this service. Each is shown to fail on a class planted beside this one.
final class Boundaries {
    /// @param root the package that holds the features
    static ArchRule featuresFormNoCycle(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static final ArchRule PROJECTIONS_ARE_SEEN_BY_NO_OTHER_FEATURE = classes()
            .that()
            .implement(Projection.class)
            .should()
            .notBePublic()
            .as("a feature never reads a sibling's collections, but asks the sibling");

    static final ArchRule PROJECTIONS_ARE_FUNCTIONS_OF_THE_LEDGER = noClasses()
            .that()
            .implement(Projection.class)
            .should()
            .dependOnClassesThat(assignableTo(Clock.class)
                    .or(assignableTo(Views.class))
                    .or(resideInAnyPackage(
                            "java.net..",
                            "java.net.http..",
                            "org.apache.kafka..",
                            "org.springframework.web..",
                            "org.baraza.query.contents..")))
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .as("a projection reads no clock, sends nothing and calls nobody");

    static final ArchRule NOTHING_IS_SENT = noClasses()
            .that()
            .resideInAPackage("org.baraza..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.baraza.governance..",
                    "org.apache.kafka.clients.producer..",
                    "org.springframework.web.client..",
                    "org.axonframework.."))
            .as("the reading side sends no command and publishes nothing");

    static final ArchRule EVERY_OPERATION_SAYS_WHO_MAY_USE_IT = methods()
            .that()
            .areAnnotatedWith(GetMapping.class)
            .should(beAnnotatedWith(Access.class))
            .as("every operation says who may use it");

    /// The one question that does not fit into an address: it is sent, and kept nowhere.
    private static final String TRIAL =
            "org.baraza.query.voting.TrialController.trialOfCharter(java.util.UUID, java.lang.String)";

    static final ArchRule OPERATIONS_ONLY_READ = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areNotPrivate()
            .and()
            .doNotHaveFullName(TRIAL)
            .should(beAnnotatedWith(GetMapping.class))
            .as("every operation is a GET, but for the trial of a charter that nobody has proposed yet");

    /// @param root the package that holds the features
    static ArchRule featuresKnowOnlyWhatTheyBuildOn(String root) {
        return noClasses()
                .that(resideInAnyPackage(root + ".platform..", root + ".contents.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        root + ".proposals..",
                        root + ".deliberation..",
                        root + ".voting..",
                        root + ".commitments..",
                        root + ".record..",
                        root + ".overview.."))
                .as("organisations, platforms and contents know nothing of what is built on them");
    }

    private Boundaries() {}
}
