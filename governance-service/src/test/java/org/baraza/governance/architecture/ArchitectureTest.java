package org.baraza.governance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.GovernanceService;
import org.baraza.governance.access.Access;
import org.baraza.governance.assemblies.Sessions;
import org.baraza.governance.deliberation.OpenObjections;
import org.baraza.governance.membership.GiveOffice;
import org.baraza.governance.membership.GiveSeat;
import org.baraza.governance.membership.LeaveSeat;
import org.baraza.governance.membership.MemberRegister;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.persons.SelfDeclared;
import org.baraza.governance.planted.DeclaresNoAccess;
import org.baraza.governance.planted.InjectedIntoAField;
import org.baraza.governance.planted.KnowsTheQuerySide;
import org.baraza.governance.planted.ReadsTheSystemsTime;
import org.baraza.governance.planted.ledger.KnowsWhatStandsOnIt;
import org.baraza.governance.planted.proposals.UsesSiblingsCommand;
import org.baraza.governance.planted.voting.EvolvesByRules;
import org.baraza.governance.planted.voting.PublicAggregate;
import org.baraza.governance.planted.voting.PublishesByItself;
import org.baraza.governance.platform.AmendCharter;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.platform.PlatformRule;
import org.baraza.governance.proposals.ProposalRegister;
import org.baraza.governance.proposals.ProposalRule;
import org.baraza.governance.voting.Calling;
import org.baraza.governance.voting.ElectionToCall;
import org.baraza.governance.voting.Freezing;
import org.baraza.governance.voting.Vote;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The boundaries of ARCHITECTURE, as far as they run through this service.
class ArchitectureTest {
    private static final Set<String> FEATURES = Set.of(
            "platform", "membership", "proposals", "deliberation", "voting", "assemblies", "commitments", "persons");

    /// What each feature may use of its siblings: registers to read, rules to name, commands to send. Whatever is not
    /// here is a sibling's own business.
    private static final Map<String, Set<Class<?>>> OF_SIBLINGS = Map.of(
            "platform",
            Set.of(GiveSeat.class, GiveOffice.class),
            "membership",
            Set.of(PlatformRegister.class, PlatformRule.class),
            "proposals",
            Set.of(
                    PlatformRegister.class,
                    AmendCharter.class,
                    MembershipRegister.class,
                    OpenObjections.class,
                    Calling.class,
                    ElectionToCall.class,
                    Vote.class),
            "deliberation",
            Set.of(MembershipRegister.class),
            "voting",
            Set.of(
                    PlatformRegister.class,
                    MembershipRegister.class,
                    MemberRegister.class,
                    ProposalRule.class,
                    Sessions.class,
                    SelfDeclared.class),
            "assemblies",
            Set.of(PlatformRegister.class, MembershipRegister.class, ProposalRegister.class, Freezing.class),
            "commitments",
            Set.of(PlatformRegister.class, MembershipRegister.class, ProposalRegister.class),
            "persons",
            Set.of(MembershipRegister.class, LeaveSeat.class));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importUrl(GovernanceService.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    private record Boundary(ArchRule rule, Class<?> planted) {}

    @TestFactory
    Stream<DynamicTest> boundaries_hold_and_a_planted_violation_is_found() {
        return boundaries().stream()
                .map(boundary -> DynamicTest.dynamicTest(boundary.rule().getDescription(), () -> {
                    boundary.rule().check(PRODUCT);
                    var planted = new ClassFileImporter().importClasses(boundary.planted());
                    assertThat(boundary.rule().evaluate(planted).hasViolation())
                            .as("%s is found", boundary.planted().getSimpleName())
                            .isTrue();
                }));
    }

    private static List<Boundary> boundaries() {
        return List.of(
                new Boundary(
                        classes().should(useOnlyWhatSiblingsOffer()).because("a feature reacts to a sibling's events"),
                        UsesSiblingsCommand.class),
                new Boundary(
                        noClasses()
                                .that()
                                .resideInAnyPackage("..ledger..", "..store..")
                                .should()
                                .dependOnClassesThat(describe(
                                        "stand on the ledger",
                                        type -> Stream.concat(FEATURES.stream(), Stream.of("acts", "access", "http"))
                                                .anyMatch(part -> isIn(type, part)))),
                        KnowsWhatStandsOnIt.class),
                new Boundary(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "org.baraza.governance.ledger..", "org.baraza.governance.store..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.apache.kafka..", "kafka.."),
                        PublishesByItself.class),
                new Boundary(
                        noClasses().should().dependOnClassesThat().resideInAPackage("org.baraza.query.."),
                        KnowsTheQuerySide.class),
                new Boundary(
                        noClasses()
                                .that()
                                .doNotBelongToAnyOf(GovernanceService.class)
                                .should()
                                .accessTargetWhere(readsTheSystemsTime()),
                        ReadsTheSystemsTime.class),
                new Boundary(
                        noFields()
                                .should()
                                .beAnnotatedWith(Autowired.class)
                                .orShould()
                                .beAnnotatedWith(Value.class),
                        InjectedIntoAField.class),
                new Boundary(
                        classes()
                                .that()
                                .areAnnotatedWith(Aggregate.class)
                                .and()
                                .doNotBelongToAnyOf(Vote.class)
                                .should()
                                .bePackagePrivate()
                                .because("only a vote is begun by another aggregate, the proposal that goes to it"),
                        PublicAggregate.class),
                new Boundary(
                        methods()
                                .that()
                                .areAnnotatedWith(EventSourcingHandler.class)
                                .should(onlyAssign()),
                        EvolvesByRules.class),
                new Boundary(
                        methods()
                                .that()
                                .areAnnotatedWith(PostMapping.class)
                                .or()
                                .areAnnotatedWith(GetMapping.class)
                                .should()
                                .beAnnotatedWith(Access.class),
                        DeclaresNoAccess.class));
    }

    private static ArchCondition<JavaClass> useOnlyWhatSiblingsOffer() {
        return new ArchCondition<>("use of a sibling feature only what it offers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                FEATURES.stream()
                        .filter(feature -> isIn(type, feature))
                        .forEach(own -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
                            var target = outermost(dependency.getTargetClass());
                            var ofSibling = FEATURES.stream()
                                    .anyMatch(feature -> !feature.equals(own) && isIn(target, feature));
                            var offered = OF_SIBLINGS.getOrDefault(own, Set.of()).stream()
                                    .anyMatch(one -> one.getName().equals(target.getName()));
                            if (ofSibling && !offered) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }));
            }
        };
    }

    private static boolean isIn(JavaClass type, String part) {
        return type.getPackageName().matches("org\\.baraza\\.governance(\\.planted)?\\." + part);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemsTime() {
        return describe("read the system's time", access -> {
            var owner = access.getTargetOwner();
            var name = access.getTarget().getName();
            return owner.getPackageName().equals("java.time")
                    ? name.equals("now") || name.startsWith("system")
                    : owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        });
    }

    /// Reads of the event and its parts are fine; rules, registers, clocks, logs and new events are not.
    private static ArchCondition<JavaMethod> onlyAssign() {
        return new ArchCondition<>("only assign") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getCallsFromSelf().stream()
                        .filter(call -> !isReading(call.getTarget()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
            }
        };
    }

    private static boolean isReading(AccessTarget target) {
        var from = target.getOwner().getPackageName();
        return from.startsWith("org.baraza.record") || from.startsWith("java.lang") || from.startsWith("tools.jackson");
    }
}
