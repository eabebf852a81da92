package dev.kabao.wallet.account;

import dev.kabao.wallet.cardholder.FormProblem;
import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why an account did not do what was asked. None tells whether a phone has a wallet to somebody who
 * has not shown that the phone is theirs.
 */
public sealed interface AccountRefusal {

  /** What to tell the person. */
  LocalText text();

  /** What was given as a phone is none. */
  record PhoneInvalid(FormProblem problem) implements AccountRefusal {
    /** Refuses null. */
    public PhoneInvalid {
      Objects.requireNonNull(problem, "problem");
    }

    @Override
    public LocalText text() {
      return problem.message();
    }
  }

  /** The secret is not the one that is set: which of phone and password is wrong is not told. */
  record NotMatching() implements AccountRefusal {
    @Override
    public LocalText text() {
      return new LocalText("That does not match. Please check what you typed.", "信息不匹配，请核对后重试。");
    }
  }

  /** The code is wrong, was used, is past its time, or none was sent. */
  record CodeWrong() implements AccountRefusal {
    @Override
    public LocalText text() {
      return new LocalText(
          "The code is not right or no longer good. Please check it or ask for a new one.",
          "验证码不正确或已失效，请核对或重新获取。");
    }
  }

  /** The password must not be used: all reasons at once. */
  record PasswordUnfit(List<PasswordProblem> problems) implements AccountRefusal {
    /** Copies the list; refuses an empty one. */
    public PasswordUnfit {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("There is a reason at least.");
      }
    }

    @Override
    public LocalText text() {
      return problems.get(0).text();
    }
  }

  /** The payment PIN must not be used: all reasons at once. */
  record PinUnfit(List<PinProblem> problems) implements AccountRefusal {
    /** Copies the list; refuses an empty one. */
    public PinUnfit {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("There is a reason at least.");
      }
    }

    @Override
    public LocalText text() {
      return problems.get(0).text();
    }
  }

  /**
   * Too many tries, or too many codes.
   *
   * @param until from when it may be tried again; empty if not until access is recovered, or the
   *     PIN is set anew
   */
  record TryLater(Optional<Instant> until) implements AccountRefusal {
    /** Refuses null. */
    public TryLater {
      Objects.requireNonNull(until, "until");
    }

    @Override
    public LocalText text() {
      return until.isPresent()
          ? new LocalText("Too many tries. Please wait a little.", "尝试次数过多，请稍后再试。")
          : new LocalText(
              "Too many tries. Please set a new one by the code sent to your phone.",
              "尝试次数过多，请通过手机验证码重新设置。");
    }
  }

  /** The message could not be handed over; another can be asked for then. */
  record NotSent(Instant nextFrom) implements AccountRefusal {
    /** Refuses null. */
    public NotSent {
      Objects.requireNonNull(nextFrom, "nextFrom");
    }

    @Override
    public LocalText text() {
      return new LocalText(
          "The message could not be sent. Please try again in a little while.", "短信发送失败，请稍后重试。");
    }
  }

  /** The password is right but must be changed first: {@link AccountService#renewPassword}. */
  record RenewalNeeded() implements AccountRefusal {
    @Override
    public LocalText text() {
      return new LocalText(
          "This password may be known to others. Please set a new one first.", "该密码可能已泄露，请先设置新密码。");
    }
  }

  /** Name and ID number are not those of the wallet's holder: which of them is not told. */
  record IdentityWrong() implements AccountRefusal {
    @Override
    public LocalText text() {
      return new LocalText(
          "Name and ID number do not match our records. Please ask for a new code to try again.",
          "姓名或证件号码与记录不符，请重新获取验证码后再试。");
    }
  }

  /** There is nothing yet that could be checked: no password or payment PIN is set. */
  record NotSet() implements AccountRefusal {
    @Override
    public LocalText text() {
      return new LocalText("None is set yet. Please set one first.", "尚未设置，请先设置。");
    }
  }
}
