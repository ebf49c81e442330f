package org.baraza.governance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.governance.GovernanceService;
import org.baraza.governance.acts.NamedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/// A rule that no test names is a rule that nobody has seen hold. A test names a rule by the constant itself, so that
/// the compiler knows of it.
class EveryRuleIsTestedTest {
    private static final Set<String> TESTS = Stream.of(Test.class, TestFactory.class, ParameterizedTest.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    private final JavaClasses product = classesBeside(GovernanceService.class);
    private final JavaClasses all = new ClassFileImporter()
            .importUrls(Set.of(location(GovernanceService.class), location(EveryRuleIsTestedTest.class)));

    @Test
    void every_rule_is_broken_by_a_test() {
        assertThat(rules()).hasSizeGreaterThan(40);
        assertThat(named(all)).containsAll(rules());
    }

    @Test
    void a_rule_that_only_the_product_names_counts_as_untested() {
        assertThat(named(product)).isEmpty();
    }

    private Set<String> rules() {
        return product.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(NamedRule.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(rule -> rule.getClass().getSimpleName() + "." + ((NamedRule) rule).name())
                .collect(Collectors.toSet());
    }

    /// The rules that methods marked as tests refer to.
    private static Set<String> named(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isAssignableTo(NamedRule.class))
                .filter(access -> access.getOrigin().getAnnotations().stream()
                        .anyMatch(annotation ->
                                TESTS.contains(annotation.getRawType().getName())))
                .map(EveryRuleIsTestedTest::rule)
                .collect(Collectors.toSet());
    }

    private static String rule(JavaFieldAccess access) {
        return access.getTargetOwner().getSimpleName() + "."
                + access.getTarget().getName();
    }

    private static JavaClasses classesBeside(Class<?> type) {
        return new ClassFileImporter().importUrl(location(type));
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
