package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.cardholder.FormProblem.Code;
import dev.kabao.wallet.cardholder.FormProblem.Field;
import dev.kabao.wallet.cardholder.IdNumbers.IdNumber;
import dev.kabao.wallet.value.Secret;
import java.nio.CharBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks one form: each field by its rules, and what one field asks of another. One thread. */
final class FormChecker {
  // China has no summer time; ID documents and cards count days by its calendar.
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final BinDirectory bins;
  private final LocalDate today;
  private final Problems problems = new Problems();
  private final List<Secret> made = new ArrayList<>();

  FormChecker(BinDirectory bins, Clock clock) {
    this.bins = bins;
    this.today = LocalDate.ofInstant(clock.instant(), CHINA);
  }

  FormCheck check(CardHolderForm form) {
    boolean handedOver = false;
    try {
      CardRecognition recognition =
          form.typed(Field.CARD_NUMBER)
              .map(number -> lend(number, bins::identify))
              .orElse(CardRecognition.UNKNOWN);
      Optional<Secret> number =
          secret(form, Field.CARD_NUMBER, true, t -> CardNumbers.check(t, bins, problems));
      Optional<Secret> name = secret(form, Field.NAME, true, t -> HolderNames.check(t, problems));
      Optional<IdNumber> id =
          field(
              form,
              Field.ID_NUMBER,
              true,
              t -> IdNumbers.check(t, form.idDocumentType(), today, problems));
      id.ifPresent(checked -> made.add(checked.number()));
      Optional<Secret> phone = secret(form, Field.PHONE, true, t -> phone(t, form.phoneRegion()));
      boolean credit = recognition.kind().map(CardKind::needsExpiry).orElse(false);
      Optional<Secret> expiry =
          secret(form, Field.EXPIRY, credit, t -> Expiries.check(t, today, problems));
      Optional<Secret> verificationNumber =
          secret(
              form,
              Field.VERIFICATION_NUMBER,
              credit,
              t -> VerificationNumbers.check(t, recognition.schemes(), problems));

      if (!problems.isEmpty()) {
        return new FormCheck.Invalid(problems.found());
      }
      CardHolder holder =
          new CardHolder(
              number.orElseThrow(),
              name.orElseThrow(),
              id.orElseThrow().type(),
              id.orElseThrow().number(),
              phone.orElseThrow(),
              expiry,
              verificationNumber);
      handedOver = true;
      return new FormCheck.Valid(holder, recognition, problems.warnings());
    } finally {
      if (!handedOver) {
        made.forEach(Secret::close);
      }
    }
  }

  private Optional<Secret> phone(CharSequence typed, String region) {
    PhoneCheck check = Phones.check(typed, region);
    if (check instanceof PhoneCheck.Valid valid) {
      return Optional.of(valid.e164());
    }
    problems.add(Field.PHONE, ((PhoneCheck.Invalid) check).problem().code());
    return Optional.empty();
  }

  private Optional<Secret> secret(
      CardHolderForm form,
      Field field,
      boolean required,
      Function<CharSequence, Optional<Secret>> rule) {
    Optional<Secret> checked = field(form, field, required, rule);
    checked.ifPresent(made::add);
    return checked;
  }

  private <T> Optional<T> field(
      CardHolderForm form,
      Field field,
      boolean required,
      Function<CharSequence, Optional<T>> rule) {
    Optional<Secret> typed = form.typed(field);
    if (typed.isEmpty() || lend(typed.get(), TypedChars::isBlank)) {
      if (required) {
        problems.add(field, Code.MISSING);
      }
      return Optional.empty();
    }
    return lend(typed.get(), rule);
  }

  private static <T> T lend(Secret secret, Function<CharSequence, T> reader) {
    return secret.read(chars -> reader.apply(CharBuffer.wrap(chars)));
  }
}
