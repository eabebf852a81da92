package dev.kabao.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The laws between modules, which can only be seen from where all of them are. */
class ModuleLawsTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.kabao.wallet", "dev.kabao.examples");

  @Test
  void all_modules_are_looked_at() {
    for (String type :
        new String[] {
          "dev.kabao.wallet.Wallets",
          "dev.kabao.wallet.crypto.KeyringVault",
          "dev.kabao.wallet.jdbc.SqliteStore",
          "dev.kabao.wallet.issuer.http.HttpIssuer",
          "dev.kabao.wallet.qr.QrImage",
          "dev.kabao.wallet.sandbox.SandboxBank",
          "dev.kabao.examples.Quickstart"
        }) {
      assertThat(ALL.contain(type)).as(type).isTrue();
    }
  }

  @Test
  void only_the_store_speaks_sql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.kabao.wallet.jdbc..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "com.zaxxer..")
        .check(ALL);
  }

  @Test
  void only_the_vault_uses_bouncy_castle() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.kabao.wallet.crypto..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .check(ALL);
  }

  @Test
  void only_the_drawing_of_codes_uses_zxing() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.kabao.wallet.qr..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.zxing..")
        .check(ALL);
  }

  @Test
  void nobody_uses_the_inside_of_another_module() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.kabao.wallet.crypto..",
            "dev.kabao.wallet.jdbc..",
            "dev.kabao.wallet.issuer..",
            "dev.kabao.wallet.qr..",
            "dev.kabao.wallet.sandbox..",
            "dev.kabao.examples..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.kabao.wallet.internal..")
        .check(ALL);
  }

  @Test
  void the_store_and_the_vault_do_not_know_each_other_or_any_issuer() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.kabao.wallet.jdbc..", "dev.kabao.wallet.crypto..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.kabao.wallet.issuer..", "dev.kabao.wallet.sandbox..", "dev.kabao.wallet.card..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("dev.kabao.wallet.jdbc..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.kabao.wallet.crypto..")
        .check(ALL);
  }
}
