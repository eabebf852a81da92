package dev.kabao.wallet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The laws of the architecture, as far as one module can break them; see ARCHITECTURE.md. */
class LawsTest {
  private static final String ROOT = "dev.kabao.wallet";
  private static final String[] VALUES = {
    ROOT + ".value..", ROOT + ".cardholder..", ROOT + ".ledger..", ROOT + ".journal.."
  };
  private static final String SPIS = ROOT + ".spi..";

  /** Methods and classes that may reach for the machine's clock and randomness: for hosts. */
  private static final Set<String> FACTORIES =
      Set.of(ROOT + ".value.TimeOrderedIds.secure", ROOT + ".WalletsBuilder");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void theClassesOfThisModuleAreLookedAt() {
    assertThat(CORE).hasSizeGreaterThan(30);
    assertThat(CORE.contain(LawsTest.class)).isFalse();
  }

  @Test
  void valuesKnowNoSpi() {
    check(noClasses().that().resideInAnyPackage(VALUES).should().dependOnClassesThat(in(SPIS)));
  }

  @Test
  void valuesAndSpisKnowNoService() {
    check(
        noClasses()
            .that(in(VALUES).or(in(SPIS)))
            .should()
            .dependOnClassesThat(in(ROOT + "..").and(not(in(VALUES).or(in(SPIS))))));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("dev.kabao.(**)").should().beFreeOfCycles());
  }

  @Test
  void sqlAndBouncyCastleStayInTheirModules() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(in("java.sql..", "javax.sql..", "org.bouncycastle..")));
  }

  @Test
  void clocksAndRandomnessArePassedIn() {
    check(classes().should(notReachForClocksOrRandomness()));
  }

  @Test
  void theLawOfClocksAndRandomnessBites() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
    assertThat(
            classes()
                .should(notReachForClocksOrRandomness())
                .evaluate(offender)
                .getFailureReport()
                .getDetails())
        .hasSize(8);
  }

  @Test
  void nothingInternalIsExported() throws IOException {
    try (InputStream compiled = LawsTest.class.getResourceAsStream("/module-info.class")) {
      ModuleDescriptor module = ModuleDescriptor.read(compiled);
      assertThat(module.name()).isEqualTo("dev.kabao.wallet.core");
      assertThat(module.exports())
          .isNotEmpty()
          .noneMatch(export -> export.source().matches("(.*\\.)?internal(\\..*)?"));
      assertThat(module.isOpen()).isFalse();
    }
  }

  private static void check(ArchRule rule) {
    rule.check(CORE);
  }

  private static DescribedPredicate<JavaClass> in(String... packages) {
    return resideInAnyPackage(packages);
  }

  private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
    return DescribedPredicate.not(predicate);
  }

  private static ArchCondition<JavaClass> notReachForClocksOrRandomness() {
    DescribedPredicate<CodeUnitAccessTarget> ambient =
        describe("ambient", LawsTest::isClockOrRandomness);
    return new ArchCondition<>("not reach for the machine's clock or randomness") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getCodeUnitAccessesFromSelf().stream()
            .filter(access -> !isFactory(access.getOrigin()))
            .filter(access -> ambient.test(access.getTarget()))
            .map(JavaCodeUnitAccess::getDescription)
            .map(text -> SimpleConditionEvent.violated(item, text))
            .forEach(events::add);
      }
    };
  }

  private static boolean isFactory(JavaCodeUnit unit) {
    String owner = unit.getOwner().getFullName();
    return FACTORIES.contains(owner) || FACTORIES.contains(owner + "." + unit.getName());
  }

  private static boolean isClockOrRandomness(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    if (owner.isEquivalentTo(System.class)) {
      // nanoTime tells no time of day; waiting needs it.
      return name.equals("currentTimeMillis");
    }
    if (owner.isEquivalentTo(Clock.class)) {
      // tick(Clock, Duration) is built on a clock; its siblings on the machine's.
      return name.startsWith("system") || (name.startsWith("tick") && !name.equals("tick"));
    }
    if (owner.isAssignableTo(Temporal.class) && name.equals("now")) {
      // now(Clock) is how it should be.
      return target.getRawParameterTypes().stream()
          .noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
    if (owner.isEquivalentTo(Math.class)) {
      return name.equals("random");
    }
    if (owner.isEquivalentTo(UUID.class)) {
      return name.equals("randomUUID");
    }
    boolean source =
        owner.isAssignableTo(RandomGenerator.class)
            || owner.isAssignableTo(Random.class)
            || owner.getFullName().equals("java.util.concurrent.ThreadLocalRandom");
    return source
        && (name.equals("<init>")
            || name.equals("current")
            || name.equals("getDefault")
            || name.startsWith("getInstance"));
  }

  /** Breaks the law in eight ways, and keeps it in two. */
  @SuppressWarnings("unused")
  private static final class Offender {
    Object breaks() {
      return new Object[] {
        System.currentTimeMillis(),
        java.time.LocalDate.now(java.time.ZoneOffset.UTC),
        Clock.systemUTC(),
        java.time.Instant.now(),
        Math.random(),
        UUID.randomUUID(),
        new SecureRandom(),
        java.util.concurrent.ThreadLocalRandom.current()
      };
    }

    Object keeps(Clock clock) {
      return new Object[] {java.time.Instant.now(clock), clock.instant()};
    }
  }
}
