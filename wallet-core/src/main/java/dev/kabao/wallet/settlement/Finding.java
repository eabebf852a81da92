package dev.kabao.wallet.settlement;

import dev.kabao.wallet.spi.issuer.OrderId;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** Something that a reconciliation found and could not settle by itself. Holds no personal data. */
public sealed interface Finding {

  /** The bank moved money that this side knows nothing of. */
  record MissingHere(long line, String issuerReference, Optional<OrderId> order, Money amount)
      implements Finding {
    /** Refuses null. */
    public MissingHere {
      Objects.requireNonNull(issuerReference, "issuerReference");
      Objects.requireNonNull(order, "order");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** This side's books say that money moved, and the bank's file does not. */
  record MissingThere(OrderId order, Money amount) implements Finding {
    /** Refuses null. */
    public MissingThere {
      Objects.requireNonNull(order, "order");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** Both know it, with different amounts. */
  record AmountDiffers(long line, OrderId order, Money here, Money there) implements Finding {
    /** Refuses null. */
    public AmountDiffers {
      Objects.requireNonNull(order, "order");
      Objects.requireNonNull(here, "here");
      Objects.requireNonNull(there, "there");
    }
  }

  /**
   * A line of the file names a movement that an earlier line named, or one that the books know of
   * another day or by another of the bank's references: the bank may have moved the money twice.
   */
  record Repeated(long line, OrderId order) implements Finding {
    /** Refuses null. */
    public Repeated {
      Objects.requireNonNull(order, "order");
    }
  }

  /** A line of the file cannot be read. */
  record BadLine(long line, String reason) implements Finding {
    /** Refuses null. */
    public BadLine {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The file's own totals do not fit its lines, or are missing. */
  record TotalsDiffer(String what) implements Finding {
    /** Refuses null. */
    public TotalsDiffer {
      Objects.requireNonNull(what, "what");
    }
  }
}
