package dev.kabao.examples.tour;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.Binding;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.cardholder.CardRecognition;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;

/** The person binds their card. */
final class BindingScene {
  private static final int TYPED_SO_FAR = 6;

  private final TourStage stage;
  private final Wallet wallet;

  BindingScene(TourStage stage, Wallet wallet) {
    this.stage = stage;
    this.wallet = wallet;
  }

  BoundCard play() {
    recognise();
    Binding binding = start();
    Secret code = stage.newestCode();
    wrongCode(binding, code);
    return confirm(binding, code);
  }

  private void recognise() {
    String typed = stage.cardNumber().read(chars -> new String(chars, 0, TYPED_SO_FAR));
    CardRecognition known = wallet.cards().recognise(typed);
    TourStage.require(known.issuer().isPresent(), "The card's bank was not recognised.");
    stage.tell(
        TourStep.of(
                "recognise",
                new LocalText("Typing the card number", "输入卡号"),
                new LocalText(
                    "After six digits the bank and the kind of card are known.",
                    "输入六位数字后，即可识别发卡行与卡种。"))
            .with("issuer", both(known.issuer().get().name()))
            .with("kind", known.kind().map(kind -> both(kind.label())).orElse("?")));
  }

  private static String both(LocalText text) {
    return text.en() + " " + text.zh();
  }

  private Binding start() {
    try (CardHolderForm form =
        CardHolderForm.builder()
            .cardNumber(stage.cardNumber().read(String::new))
            .name(MadeUpPerson.NAME)
            .idNumber(MadeUpPerson.ID_NUMBER)
            .phone(MadeUpPerson.PHONE)
            .build()) {
      BindingResult result = wallet.cards().start(newRequest(), form);
      if (!(result instanceof BindingResult.Challenged challenged)) {
        throw new TourFailedException("The bank sent no code.");
      }
      Binding binding = challenged.binding();
      Binding.CodeChallenge code = binding.challenge().orElseThrow();
      stage.tell(
          TourStep.of(
                  "bind",
                  new LocalText("Four elements, one code", "四要素与验证码"),
                  new LocalText(
                      "Card number, name, ID number and phone went to the bank, and nowhere else."
                          + " They match: a code is on its way to the phone that the bank knows.",
                      "卡号、姓名、证件号与手机号只发给了银行，核验一致：验证码已发往银行预留手机。"))
              .with("bindingId", binding.id())
              .withState(binding.state())
              .with("phone", code.maskedPhone()));
      return binding;
    }
  }

  private void wrongCode(Binding binding, Secret code) {
    // One digit of the right code is changed, so that it is wrong for certain.
    char[] digits = code.read(char[]::clone);
    digits[0] = digits[0] == '9' ? '0' : (char) (digits[0] + 1);
    try (Secret wrong = Secret.of(digits)) {
      BindingResult result = wallet.cards().confirm(newRequest(), binding.id(), wrong);
      if (!(result instanceof BindingResult.Refused refused)) {
        throw new TourFailedException("A wrong code was not refused.");
      }
      stage.tell(
          TourStep.of(
                  "wrong-code",
                  new LocalText("A wrong code", "输错验证码"),
                  new LocalText(
                      "A mistyped code is refused; tries are counted, and so are codes, and checks"
                          + " of a card per day.",
                      "输错的验证码被拒绝；验证码尝试次数、发送次数与每卡每日验证次数均有上限。"))
              .with("refusal", refused.refusal())
              .with(
                  "triesLeft",
                  refused
                      .binding()
                      .flatMap(Binding::challenge)
                      .map(Binding.CodeChallenge::triesLeft)
                      .orElse(0)));
    }
  }

  private BoundCard confirm(Binding binding, Secret code) {
    BindingResult result = wallet.cards().confirm(newRequest(), binding.id(), code);
    if (!(result instanceof BindingResult.Active active)) {
      throw new TourFailedException("The right code did not bind the card.");
    }
    BoundCard card = active.card();
    stage.tell(
        TourStep.of(
                "confirm",
                new LocalText("The card is bound", "绑卡成功"),
                new LocalText(
                    "The code from the bank's text message binds it. From now on money moves by an"
                        + " agreement; the card number is not needed again, and was not kept.",
                    "短信验证码正确，绑卡完成。此后凭签约协议扣款，不再需要卡号，也未保存卡号。"))
            .with("cardId", card.id())
            .with("display", card.display())
            .with("issuer", card.issuer()));
    return card;
  }

  private RequestId newRequest() {
    return stage.wallets().newRequestId();
  }
}
