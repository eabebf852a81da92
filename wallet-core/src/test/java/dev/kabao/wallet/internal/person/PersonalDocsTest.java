package dev.kabao.wallet.internal.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.Json;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of personal data has a row for everything that is sealed. */
class PersonalDocsTest {
  /** Bytes that are sealed with something else than a wallet's data key, or not at all. */
  private static final Set<String> OTHERS =
      Set.of(
          // Wrapped keys, and what the wallet's own document seals: WalletDocs sees to them.
          "WalletBody.dataKey",
          "WalletBody.phone",
          "WalletBody.name",
          // Has a key of its own, and belongs to nobody yet.
          "IncomingBody.dataKey",
          "IncomingBody.remark",
          // The store's own mark.
          "KeyCheckBody.mark");

  /** The table itself needs no platform. */
  @SuppressWarnings({"NullAway", "DataFlowIssue"})
  private static List<PersonalDoc<?>> rows() {
    return new PersonalDocs(null).all();
  }

  @Test
  void everyDocumentWithBytesInItHasARowOrAReason() {
    Set<String> found = new TreeSet<>();
    for (Class<? extends Body> type : Json.types()) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (component.getType() == byte[].class) {
          found.add(type.getSimpleName() + "." + component.getName());
        }
      }
    }
    Set<String> known = new TreeSet<>(OTHERS);
    for (PersonalDoc<?> row : rows()) {
      row.fields()
          .forEach(field -> known.add(row.type().getSimpleName() + "." + field.component()));
      row.hidden().forEach(name -> known.add(row.type().getSimpleName() + "." + name));
    }
    assertThat(known).containsAll(found);
  }
}
