package org.baraza.record.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// Whoever checks a record offline needs this module and little else.
class DependenciesTest {
    private static final ArchRule STANDS_ON_LITTLE = classes()
            .that()
            .resideInAPackage("org.baraza.record..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.baraza.record..",
                    "java.lang..",
                    "java.io",
                    "java.math",
                    "java.nio..",
                    "java.security",
                    "java.time..",
                    "java.util..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "org.erdtman.jcs",
                    "org.jspecify.annotations");

    @Test
    void the_record_knows_only_the_jdk_jackson_canonical_json_and_jspecify() {
        var classes = new ClassFileImporter().importPath(Path.of("target/classes"));
        assertThat(classes).hasSizeGreaterThan(50);
        STANDS_ON_LITTLE.check(classes);
    }

    @Test
    void a_planted_use_of_another_library_is_found() {
        var planted = new ClassFileImporter().importClasses(Planted.class);
        var report = STANDS_ON_LITTLE.evaluate(planted).getFailureReport().getDetails();
        assertThat(report).anyMatch(line -> line.contains("org.yaml.snakeyaml.Yaml"));
    }

    private static final class Planted {
        private final Yaml yaml = new Yaml();

        @Override
        public String toString() {
            return yaml.toString();
        }
    }
}
