package dev.kabao.wallet.sandbox.account;

import static dev.kabao.wallet.sandbox.account.AccountRig.NEW_PASSWORD;
import static dev.kabao.wallet.sandbox.account.AccountRig.PASSWORD;
import static dev.kabao.wallet.sandbox.account.AccountRig.PHONE;
import static dev.kabao.wallet.sandbox.account.AccountRig.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.ChangeResult;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.PersonFacts;
import dev.kabao.wallet.account.PinProof;
import dev.kabao.wallet.account.RecoverResult;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.value.StepUpId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guessing at once, by many threads with sessions and sources of their own. */
class GuessingRaceTest {
  private static final int MANY = 64;

  /** Three tries cost no wait; the next is taken too, and the one after it waits. */
  private static final int AT_ONCE = 4;

  /** Longer than what a session has shown counts as shown just now. */
  private static final Duration STALE = Duration.ofMinutes(6);

  @TempDir Path folder;
  private AccountRig rig;

  @BeforeEach
  void open() {
    rig = new AccountRig(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static <T> List<T> atOnce(IntFunction<T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    try {
      CyclicBarrier start = new CyclicBarrier(MANY);
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.apply(number);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("A guess failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Origin from(int number) {
    return Origin.of("198.51.100." + number);
  }

  @Test
  void aPasswordIsLookedAtNoOftenerThanTheRulesSayWhateverTheSources() {
    rig.registered(PHONE, PASSWORD);
    rig.signIn("13700137003", PASSWORD);
    for (int round = 0; round < 3; round++) {
      int before = rig.hasher.checks.get();
      atOnce(i -> rig.signIn(PHONE, "guess number " + i, from(i)));
      int looked = rig.hasher.checks.get() - before;
      assertThat(looked).isEqualTo(round == 0 ? AT_ONCE : 1);
      rig.clock.forward(Duration.ofSeconds(5L << round));
    }
  }

  @Test
  void oneSourceGuessingAtManyAccountsIsCountedOneByOne() {
    rig.signIn("13700137003", PASSWORD);
    int before = rig.hasher.checks.get();
    atOnce(i -> rig.signIn("138001381" + (10 + i), "guess number " + i, from(1)));
    assertThat(rig.hasher.checks.get() - before).isEqualTo(21);
  }

  @Test
  void aPinIsLookedAtNoOftenerThanTheRulesSayWhateverTheSessions() {
    rig.registered(PHONE, PASSWORD);
    Wallet first = rig.open(PHONE, PASSWORD);
    first
        .secrets()
        .setPin(
            rig.request(),
            new PinProof.Password(secret(PASSWORD)),
            secret("804917"),
            PersonFacts.NONE);
    rig.clock.forward(Duration.ofSeconds(1));
    List<Wallet> sessions = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      sessions.add(rig.open(PHONE, PASSWORD));
    }
    rig.clock.forward(STALE);
    List<StepUpId> stepUps = sessions.stream().map(this::asked).toList();
    int before = rig.hasher.checks.get();
    List<ShowResult> results =
        atOnce(
            i ->
                sessions
                    .get(i)
                    .factors()
                    .show(stepUps.get(i), new FactorProof.PaymentPin(secret("9" + (10_000 + i)))));
    assertThat(rig.hasher.checks.get() - before).isEqualTo(AT_ONCE);
    assertThat(results)
        .filteredOn(ShowResult.Refused.because(ProofRefusal.WRONG)::equals)
        .hasSize(AT_ONCE);
  }

  /** A session that is no longer fresh has to show more for its first factor. */
  private StepUpId asked(Wallet session) {
    EnrolResult result =
        session.factors().enrol(rig.request(), new NewFactor.RecoveryCodes("paper"));
    return ((EnrolResult.NeedsFactors) result).stepUp().id();
  }

  @Test
  void aCodeIsTriedFiveTimesWhateverTheSourcesAndNoMore() {
    String code = rig.code(CodePurpose.REGISTER, PHONE);
    int right = Integer.parseInt(code);
    List<SignInResult> results =
        atOnce(
            i ->
                rig.accounts()
                    .register(
                        rig.request(),
                        PHONE,
                        secret(String.format("%06d", (right + 1 + i) % 1_000_000)),
                        secret(PASSWORD),
                        from(i)));
    assertThat(results).allMatch(SignInResult.Refused.class::isInstance);
    assertThat(AccountRig.why(rig.register(PHONE, code, PASSWORD)))
        .isEqualTo(new AccountRefusal.CodeWrong());
  }

  @Test
  void aCodeThatManyBringAtOnceMakesOneWallet() {
    String code = rig.code(CodePurpose.REGISTER, PHONE);
    List<SignInResult> results =
        atOnce(
            i ->
                rig.accounts()
                    .register(rig.request(), PHONE, secret(code), secret(PASSWORD), from(i)));
    Set<WalletId> made =
        results.stream()
            .filter(SignInResult.SignedIn.class::isInstance)
            .map(result -> ((SignInResult.SignedIn) result).wallet())
            .collect(Collectors.toSet());
    assertThat(results).filteredOn(SignInResult.SignedIn.class::isInstance).hasSize(1);
    assertThat(made).hasSize(1);
  }

  @Test
  void oneRequestThatManyBringAtOnceHasOneAnswerOrNone() {
    String code = rig.code(CodePurpose.REGISTER, PHONE);
    var request = rig.request();
    List<SignInResult> results =
        atOnce(
            i ->
                rig.accounts()
                    .register(request, PHONE, secret(code), secret(PASSWORD), Origin.UNKNOWN));
    assertThat(
            results.stream()
                .filter(SignInResult.SignedIn.class::isInstance)
                .map(result -> ((SignInResult.SignedIn) result).token().text())
                .collect(Collectors.toSet()))
        .hasSize(1);
    assertThat(
            rig.accounts().register(request, PHONE, secret(code), secret(PASSWORD), Origin.UNKNOWN))
        .isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void aRecoveryCodeThatManyBringAtOnceAsksForTheIdentityOnce() {
    rig.registered(PHONE, PASSWORD);
    String code = rig.code(CodePurpose.RECOVER, PHONE);
    List<RecoverResult> results =
        atOnce(
            i ->
                rig.accounts()
                    .recover(
                        rig.request(),
                        PHONE,
                        secret(code),
                        new dev.kabao.wallet.account.Identity(
                            secret("李小明"), secret("11010119900307" + (1000 + i))),
                        secret(NEW_PASSWORD),
                        from(i)));
    assertThat(results)
        .filteredOn(new RecoverResult.Refused(new AccountRefusal.IdentityWrong())::equals)
        .hasSize(1);
  }

  @Test
  void aPasswordChangeAndSignInsWithTheOldOneLeaveNoOldSessionBehind() {
    rig.registered(PHONE, PASSWORD);
    Wallet wallet = rig.open(PHONE, PASSWORD);
    rig.clock.forward(Duration.ofSeconds(1));
    List<Object> results =
        atOnce(
            i ->
                i == 0
                    ? wallet
                        .secrets()
                        .changePassword(
                            rig.request(),
                            java.util.Optional.of(secret(PASSWORD)),
                            secret(NEW_PASSWORD))
                    : i % 16 == 0 ? rig.signIn(PHONE, PASSWORD) : "idle");
    assertThat(results.get(0)).isEqualTo(new ChangeResult.Done());
    assertThat(wallet.sessions().open()).hasSize(1);
  }
}
