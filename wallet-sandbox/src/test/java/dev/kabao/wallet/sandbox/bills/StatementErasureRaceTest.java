package dev.kabao.wallet.sandbox.bills;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.person.Erasure;
import dev.kabao.wallet.sandbox.bills.CardRig.Held;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.CardId;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement is taken in by one platform while another forgets its person. */
class StatementErasureRaceTest {
  @TempDir Path folder;

  private CardRig rig;
  private Held card;
  private CardId bound;

  /** The commit of the statement, which is on its way; null before and after. */
  private Supplier<Object> onItsWay;

  private Object outcomes = List.of();

  @BeforeEach
  void open() throws IOException {
    rig = new CardRig(folder);
    card = rig.debitCard("1000.00");
    bound = rig.bind(card);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void whatIsKeptWhileThePersonIsForgottenIsForgottenToo() {
    rig.spend(card, "35.50", "老王面馆");
    rig.nextMonth();
    Wallets taking =
        rig.on(
            front(
                commit -> {
                  onItsWay = commit;
                  forget();
                  return () -> outcomes;
                }),
            rig.issuer());

    taking.resolve();

    assertThat((List<?>) outcomes).singleElement().isInstanceOf(CommitOutcome.Applied.class);
    assertThat(kept("bill"))
        .singleElement()
        .asString()
        .contains("\"category\":\"other\"")
        .doesNotContainPattern("\"texts\":\"[^\"]")
        .doesNotContain("series", "tallied");
    assertThat(kept("counterparty"))
        .singleElement()
        .asString()
        .doesNotContainPattern("\"name\":\"[^\"]");
  }

  /** The statement's commit is there just ahead of the one that forgets how far it was taken. */
  private void forget() {
    rig.wallet.cards().unbind(rig.request(), bound);
    assertThat(rig.wallets.closeWallet(rig.request(), rig.wallet.id())).isTrue();
    Wallets forgetting =
        rig.on(
            front(
                commit -> {
                  if (onItsWay != null) {
                    outcomes = onItsWay.get();
                    onItsWay = null;
                  }
                  return commit;
                }),
            rig.issuer());
    assertThat(forgetting.erase(rig.request(), rig.wallet.id())).isInstanceOf(Erasure.Erased.class);
  }

  /** A store that shows what is done to cards' statements before it does it. */
  private Store front(UnaryOperator<Supplier<Object>> seen) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              Supplier<Object> call = () -> through(method, arguments);
              boolean shown =
                  method.getName().equals("commit") && isOfStatements((List<?>) arguments[0]);
              return (shown ? seen.apply(call) : call).get();
            });
  }

  private Object through(java.lang.reflect.Method method, Object[] arguments) {
    try {
      return method.invoke(rig.store, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOfStatements(List<?> commits) {
    return commits.stream()
        .flatMap(commit -> ((Commit) commit).documents().stream())
        .anyMatch(write -> write.collection().equals("card-statements"));
  }

  private List<String> kept(String collection) {
    return rig.store.findAll(collection, Optional.empty(), 100).stream()
        .map(Document::body)
        .map(body -> new String(body, UTF_8))
        .toList();
  }
}
