package org.qiantai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The floors inside a module and the habits of docs/STYLE.md that byte code can show. */
class ArchitectureTests {
    private static final String CONTROLLER = "org.qiantai..controller..";
    private static final String SERVICE = "org.qiantai..service..";
    private static final String REPOSITORY = "org.qiantai..repository..";
    private static final String DOMAIN = "org.qiantai..domain..";
    private static final Set<String> CLOCKS = Set.of("java.lang.System.currentTimeMillis", "java.util.Date.<init>",
            "java.util.GregorianCalendar.<init>", "java.util.Calendar.getInstance");
    private static final Set<String> INJECTIONS = Set.of("Autowired", "Value", "Inject", "Resource",
            "PersistenceContext");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.qiantai");

    private static final DescribedPredicate<JavaClass> ENTITY = annotatedWith(Entity.class).forSubtype();

    @Test
    @DisplayName("Layers look downwards: controller, service, repository, domain")
    void floors() {
        check(noClasses().that().resideInAPackage(DOMAIN)
                .should().dependOnClassesThat().resideInAnyPackage(REPOSITORY, SERVICE, CONTROLLER));
        check(noClasses().that().resideInAPackage(REPOSITORY)
                .should().dependOnClassesThat().resideInAnyPackage(SERVICE, CONTROLLER));
        check(noClasses().that().resideInAPackage(SERVICE)
                .should().dependOnClassesThat().resideInAPackage(CONTROLLER));
    }

    @Test
    @DisplayName("The domain knows of Spring only Spring Data's aggregate root")
    void domainIsPlain() {
        check(noClasses().that().resideInAPackage(DOMAIN).should().dependOnClassesThat(
                resideInAPackage("org.springframework..").and(resideInAPackage("org.springframework.data.domain")
                        .negate())));
    }

    @Test
    @DisplayName("The arithmetic of the calendar is plain Java: no Spring, no database")
    void calendarIsPlain() {
        check(noClasses().that().resideInAnyPackage("org.qiantai.calendar", "org.qiantai.calendar.domain..")
                .and().doNotHaveSimpleName("package-info")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..",
                        "jakarta.persistence.."));
    }

    @Test
    @DisplayName("What serves pages is package-private, lies in controller/ and has at most five handlers")
    void controllersAreSmall() {
        check(classes().that().resideInAPackage(CONTROLLER).and().areTopLevelClasses().should().notBePublic());
        check(classes().that().areMetaAnnotatedWith(Controller.class).and()
                .resideOutsideOfPackage("org.qiantai.platform..")
                .should().resideInAPackage(CONTROLLER));
        assertThat(MAIN).filteredOn(type -> handlers(type) > 5).isEmpty();
    }

    @Test
    @DisplayName("A controller asks a service: no entity, no repository, no database in its hands")
    void controllersAskServices() {
        check(noClasses().that().resideInAPackage(CONTROLLER).should().dependOnClassesThat(ENTITY
                .or(assignableTo(Repository.class)).or(assignableTo(EntityManager.class))
                .or(assignableTo(JdbcClient.class)).or(assignableTo(JdbcOperations.class))));
    }

    @Test
    @DisplayName("Dependencies come by constructor, never into a field")
    void noFieldInjection() {
        check(fields().should().notBeAnnotatedWith(describe("an injection",
                (JavaAnnotation<?> annotation) -> INJECTIONS.contains(annotation.getRawType().getSimpleName()))));
    }

    @Test
    @DisplayName("Nobody asks the machine for the time: an injected Clock says what now is")
    void timeComesFromTheClock() {
        check(noClasses().that()
                .resideOutsideOfPackages("org.qiantai.platform.time..", "org.qiantai.platform.database..")
                .should(accessTargetWhere(
                        describe("the machine's clock is read", ArchitectureTests::readsMachineClock))));
    }

    @Test
    @DisplayName("An entity has verbs, no setters")
    void entitiesHaveNoSetters() {
        check(noMethods().that().areDeclaredInClassesThat(ENTITY
                .or(annotatedWith(MappedSuperclass.class).forSubtype())
                .or(annotatedWith(Embeddable.class).forSubtype())).and().areNotPrivate().should()
                .haveNameMatching("set[A-Z].*"));
    }

    @Test
    @DisplayName("Nothing prints: the log is the log")
    void nothingPrints() { check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("no System.out")); }

    @Test
    @DisplayName("There is no interface with a single …Impl")
    void noImpl() { check(noClasses().should().haveSimpleNameEndingWith("Impl")); }

    @Test
    @DisplayName("Each package below the root is @NullMarked")
    void packagesAreNullMarked() {
        var unmarked = new TreeSet<String>();
        MAIN.forEach(type -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) unmarked.add(type.getPackageName());
        });
        unmarked.remove("org.qiantai");
        assertThat(unmarked).isEmpty();
    }

    private static void check(ArchRule rule) { rule.check(MAIN); }

    private static long handlers(JavaClass type) {
        return type.getMethods().stream().filter(method -> method.isMetaAnnotatedWith(RequestMapping.class)).count();
    }

    private static boolean readsMachineClock(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) return false;
        var owner = access.getTargetOwner().getName();
        var arguments = target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        if (arguments.contains("java.time.Clock")) return false;
        if (owner.equals("java.time.Clock")) return target.getName().matches("system.*|tick.+");
        if (owner.startsWith("java.time.")) return target.getName().equals("now");
        return arguments.isEmpty() && CLOCKS.contains(owner + "." + target.getName());
    }
}
