package dev.kabao.wallet.testkit.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.kabao.wallet.spi.issuer.Issuer} must do, against a test bank whose hands it
 * is given. Extend it and say how a bank is opened; JUnit does the rest.
 */
public abstract class IssuerContract
    implements BindingContract,
        DebitContract,
        CreditContract,
        RefundContract,
        UndecidedContract,
        LossContract,
        NoticeContract,
        StatementContract,
        FaultContract {
  private @Nullable BankHands bank;

  /** For subclasses. */
  protected IssuerContract() {}

  /** Opens a bank for one test: a new one, or one that the tests share; closed after the test. */
  protected abstract BankHands openBank() throws Exception;

  /** Opens the bank. */
  @BeforeEach
  public final void open() throws Exception {
    bank = openBank();
  }

  /** Closes the bank. */
  @AfterEach
  public final void shut() {
    if (bank != null) {
      bank.close();
    }
  }

  @Override
  public final BankHands bank() {
    return Objects.requireNonNull(bank, "opened before each test");
  }

  /** Profiles do not change. */
  @Test
  public void theProfileStaysTheSameAndHasWhatAnAppShows() {
    assertThat(bank().issuer().profile()).isEqualTo(bank().issuer().profile());
    assertThat(bank().issuer().profile().finalityWindow()).isPositive();
    assertThat(bank().issuer().profile().products()).isNotEmpty();
  }

  /** Settlement files are for one platform. */
  @Test
  public void thePlatformsIdStaysTheSame() {
    assertThat(bank().issuer().platform()).isNotBlank().isEqualTo(bank().issuer().platform());
  }
}
