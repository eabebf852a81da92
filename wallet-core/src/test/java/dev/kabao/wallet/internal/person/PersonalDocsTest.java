package dev.kabao.wallet.internal.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.CodeGuessesBody;
import dev.kabao.wallet.internal.doc.ComplaintBody;
import dev.kabao.wallet.internal.doc.CounterBody;
import dev.kabao.wallet.internal.doc.CouponBatchBody;
import dev.kabao.wallet.internal.doc.CouponClassBody;
import dev.kabao.wallet.internal.doc.CouponCodeBody;
import dev.kabao.wallet.internal.doc.IncomingBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.KeyCheckBody;
import dev.kabao.wallet.internal.doc.NoticeCursorBody;
import dev.kabao.wallet.internal.doc.OneTimeCodeBody;
import dev.kabao.wallet.internal.doc.ParkedBody;
import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.doc.ProgrammeBody;
import dev.kabao.wallet.internal.doc.RotationBody;
import dev.kabao.wallet.internal.doc.SettledDayBody;
import dev.kabao.wallet.internal.doc.StandingBody;
import dev.kabao.wallet.internal.doc.SubscriptionBody;
import dev.kabao.wallet.internal.doc.ThrottleBody;
import dev.kabao.wallet.internal.doc.WalletBody;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
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

  /** Documents without a row. */
  private static final Set<Class<?>> OF_NOBODY =
      Set.of(
          // The person's own document: Exporting and Erasing see to it.
          WalletBody.class,
          // Money that nobody was found for yet, with a key of its own.
          IncomingBody.class,
          // Counts and hours, under hashed names, without whose they are.
          ThrottleBody.class,
          OneTimeCodeBody.class,
          CounterBody.class,
          CodeGuessesBody.class,
          // Public.
          PayeeBody.class,
          CouponClassBody.class,
          // Named by keyed hashes; who got a coupon for one is told by the coupon.
          CouponCodeBody.class,
          CouponBatchBody.class,
          ProgrammeBody.class,
          // What others say of a payee. If that is a wallet, its id is all that is kept: it leads
          // to nobody once the person is erased. Not exported, since it is others' word.
          ComplaintBody.class,
          StandingBody.class,
          // The platform's own.
          KeyCheckBody.class,
          SubscriptionBody.class,
          ParkedBody.class,
          NoticeCursorBody.class,
          SettledDayBody.class,
          RotationBody.class);

  /** The table itself needs no platform. */
  @SuppressWarnings({"NullAway", "DataFlowIssue"})
  private static List<PersonalDoc<?>> rows() {
    return new PersonalDocs(null).all();
  }

  @Test
  void everyDocumentWithBytesInItHasARowOrAReason() {
    Set<String> found = new TreeSet<>();
    for (Class<? extends Body> type : Json.types()) {
      collect(type, type.getSimpleName(), found);
    }
    assertThat(found).contains("FactorsBody.items.secret", "CardBody.loss.lastFour");
    Set<String> known = new TreeSet<>(OTHERS);
    for (PersonalDoc<?> row : rows()) {
      row.fields()
          .forEach(field -> known.add(row.type().getSimpleName() + "." + field.component()));
      row.hidden().forEach(name -> known.add(row.type().getSimpleName() + "." + name));
    }
    assertThat(known).containsAll(found);
  }

  @Test
  void everyDocumentTellsOfAPersonAndHasARowOrHasAReasonToHaveNone() {
    Set<Class<?>> known = new HashSet<>(OF_NOBODY);
    rows().forEach(row -> assertThat(known.add(row.type())).as(row.file()).isTrue());
    assertThat(Json.types()).allSatisfy(type -> assertThat(known).contains(type));
  }

  /** The paths of all bytes in a record, in the records within it, and in lists of records. */
  private static void collect(Class<?> type, String path, Set<String> found) {
    for (RecordComponent component : type.getRecordComponents()) {
      collect(component.getGenericType(), path + "." + component.getName(), found);
    }
  }

  private static void collect(Type type, String path, Set<String> found) {
    if (type == byte[].class) {
      found.add(path);
    } else if (type instanceof ParameterizedType of) {
      for (Type argument : of.getActualTypeArguments()) {
        collect(argument, path, found);
      }
    } else if (type instanceof Class<?> plain && plain.isArray()) {
      collect((Type) plain.getComponentType(), path, found);
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      collect(plain, path, found);
    }
  }
}
