package dev.kabao.wallet.event;

import dev.kabao.wallet.value.SessionId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact about a wallet, kept in the same commit as its cause. Immutable. It names things and holds
 * no personal data: what it is about is looked up by its id.
 *
 * <table>
 *   <caption>Types. New ones may come: pass over what is not known.</caption>
 *   <tr><th>type</th><th>what happened</th><th>the subject's id</th></tr>
 *   <tr><td>{@code wallet.created}</td><td>a wallet was made</td><td>wallet</td></tr>
 *   <tr><td>{@code wallet.frozen}</td><td>what the wallet may do was restricted</td><td>wallet</td></tr>
 *   <tr><td>{@code wallet.unfrozen}</td><td>a restriction was lifted</td><td>wallet</td></tr>
 *   <tr><td>{@code wallet.class-changed}</td><td>the class of the payment account was set</td><td>wallet</td></tr>
 *   <tr><td>{@code wallet.closed}</td><td>the wallet was closed</td><td>wallet</td></tr>
 *   <tr><td>{@code wallet.erased}</td><td>the personal data was destroyed</td><td>wallet</td></tr>
 *   <tr><td>{@code binding.created}</td><td>a person began to bind a card</td><td>binding</td></tr>
 *   <tr><td>{@code binding.challenged}</td><td>the issuer sent a code</td><td>binding</td></tr>
 *   <tr><td>{@code binding.confirming}</td><td>a code goes to the issuer</td><td>binding</td></tr>
 *   <tr><td>{@code binding.step}</td><td>a request about the binding was taken</td><td>binding</td></tr>
 *   <tr><td>{@code binding.unknown}</td><td>the issuer's answer is not known</td><td>binding</td></tr>
 *   <tr><td>{@code binding.active}</td><td>the card is bound</td><td>binding</td></tr>
 *   <tr><td>{@code binding.failed}</td><td>the card was not bound</td><td>binding</td></tr>
 *   <tr><td>{@code binding.expired}</td><td>the time to bind was over</td><td>binding</td></tr>
 *   <tr><td>{@code card.ending}</td><td>a card is not usable any more; its agreement is being revoked</td><td>card</td></tr>
 *   <tr><td>{@code card.ended}</td><td>the issuer has revoked the agreement</td><td>card</td></tr>
 *   <tr><td>{@code card.lost}</td><td>a card was reported lost or stolen, or a lost one stolen after all: nothing is drawn from it any more, and what is planned from it must be stopped</td><td>card</td></tr>
 *   <tr><td>{@code card.frozen}</td><td>the issuer has frozen a card that was reported</td><td>card</td></tr>
 *   <tr><td>{@code card.found}</td><td>a lost card can be used again</td><td>card</td></tr>
 *   <tr><td>{@code card.replacement-wanted}</td><td>the person asked for another card in place of a lost one</td><td>lost card</td></tr>
 *   <tr><td>{@code card.replacement-issued}</td><td>the issuer has issued it</td><td>lost card</td></tr>
 *   <tr><td>{@code card.replacement-refused}</td><td>the issuer issues none</td><td>lost card</td></tr>
 *   <tr><td>{@code card.replaced}</td><td>it is bound: what was planned from the lost card can go on from it</td><td>lost card</td></tr>
 *   <tr><td>{@code password.to-be-changed}</td><td>the password must be changed before anything else</td><td>wallet</td></tr>
 *   <tr><td>{@code step-up.asked}</td><td>an act that moves no money needs more proof</td><td>step-up</td></tr>
 *   <tr><td>{@code payment.started}</td><td>an order goes to the issuer</td><td>payment</td></tr>
 *   <tr><td>{@code payment.halted}</td><td>its payer has to show more factors first</td><td>payment</td></tr>
 *   <tr><td>{@code payment.in-review}</td><td>somebody of the host's has to look at it first</td><td>payment</td></tr>
 *   <tr><td>{@code step-up.shown}</td><td>a factor was shown for one act</td><td>step-up</td></tr>
 *   <tr><td>{@code session.opened}</td><td>somebody signed in</td><td>session</td></tr>
 *   <tr><td>{@code session.ended}</td><td>a session was ended</td><td>session</td></tr>
 *   <tr><td>{@code sessions.ended}</td><td>all sessions, or all but one, were ended</td><td>wallet</td></tr>
 *   <tr><td>{@code device.new}</td><td>the wallet is used on a device for the first time</td><td>device</td></tr>
 *   <tr><td>{@code device.forgotten}</td><td>a device was forgotten, its sessions ended</td><td>device</td></tr>
 *   <tr><td>{@code payment.unknown}</td><td>whether money moved is not known yet</td><td>payment</td></tr>
 *   <tr><td>{@code payment.authorized}</td><td>money is held</td><td>payment</td></tr>
 *   <tr><td>{@code payment.cooling}</td><td>money is set aside for a payee who is new, and goes through later</td><td>payment</td></tr>
 *   <tr><td>{@code payment.captured}</td><td>money that was held has moved, wholly or in part</td><td>payment</td></tr>
 *   <tr><td>{@code payment.voided}</td><td>what was held is free again</td><td>payment</td></tr>
 *   <tr><td>{@code payment.expired}</td><td>a hold was not captured in time</td><td>payment</td></tr>
 *   <tr><td>{@code payment.succeeded}</td><td>money has moved</td><td>payment</td></tr>
 *   <tr><td>{@code payment.declined}</td><td>no money has moved, nor will any</td><td>payment</td></tr>
 *   <tr><td>{@code payment.refunded}</td><td>a part or all of it goes back</td><td>payment</td></tr>
 *   <tr><td>{@code points.earned}</td><td>points were earned by paying</td><td>payment</td></tr>
 *   <tr><td>{@code points.taken-back}</td><td>points were taken back, or are owed, after a refund</td><td>payment</td></tr>
 *   <tr><td>{@code points.granted}</td><td>the host gave points</td><td>an id that stands for the gift</td></tr>
 *   <tr><td>{@code points.sent}</td><td>points were given to another person</td><td>an id that stands for the gift</td></tr>
 *   <tr><td>{@code points.received}</td><td>points came from another person</td><td>as above</td></tr>
 *   <tr><td>{@code points.expired}</td><td>points are good no more</td><td>an id that stands for the wallet's points of the programme</td></tr>
 *   <tr><td>{@code programme.defined}</td><td>a points programme is new, or was changed</td><td>an id that stands for the programme</td></tr>
 *   <tr><td>{@code payment.received}</td><td>another wallet paid this one</td><td>payment, of kind RECEIPT</td></tr>
 *   <tr><td>{@code payment.drawn-late}</td><td>the issuer drew money for a declined payment: it is in the balance</td><td>payment</td></tr>
 *   <tr><td>{@code payment.paid-late}</td><td>the issuer paid out for a declined payment: it left the balance</td><td>payment</td></tr>
 *   <tr><td>{@code refund.unknown}</td><td>whether the refund has arrived is not known yet</td><td>refund</td></tr>
 *   <tr><td>{@code refund.started}</td><td>a refund is under way</td><td>refund</td></tr>
 *   <tr><td>{@code refund.done}</td><td>the refund has arrived</td><td>refund</td></tr>
 *   <tr><td>{@code transfer.waiting}</td><td>a transfer waits for a payee without a wallet</td><td>payment</td></tr>
 *   <tr><td>{@code transfer.claimed}</td><td>the payee has it</td><td>payment</td></tr>
 *   <tr><td>{@code withdrawal.returned}</td><td>a bank gave a withdrawal back: it is in the balance</td><td>payment</td></tr>
 *   <tr><td>{@code request.created}</td><td>somebody asks to be paid</td><td>payment request</td></tr>
 *   <tr><td>{@code request.paid}</td><td>a request was paid</td><td>payment request</td></tr>
 *   <tr><td>{@code request.ended}</td><td>a request cannot be paid any more</td><td>payment request</td></tr>
 *   <tr><td>{@code payer-device.enrolled}</td><td>a device may show payer codes</td><td>payer device</td></tr>
 *   <tr><td>{@code payer-device.revoked}</td><td>a device's payer codes are over</td><td>payer device</td></tr>
 *   <tr><td>{@code payer-device.guessed}</td><td>too many wrong codes: a device's payer codes are over until it is enrolled again</td><td>payer device</td></tr>
 *   <tr><td>{@code factor.enrolled}</td><td>a factor can be used</td><td>factor</td></tr>
 *   <tr><td>{@code factor.named}</td><td>a factor has another name</td><td>factor</td></tr>
 *   <tr><td>{@code factor.revoked}</td><td>a factor was removed</td><td>factor</td></tr>
 *   <tr><td>{@code factor.clone-suspected}</td><td>a counter stood still or went back: there may be two of a device key or passkey</td><td>factor</td></tr>
 *   <tr><td>{@code factor.recovery-code-used}</td><td>a recovery code was used</td><td>factor</td></tr>
 *   <tr><td>{@code payee.registered}</td><td>a payee is vouched for</td><td>payee</td></tr>
 *   <tr><td>{@code payee.changed}</td><td>a payee's name, account or hosts are others</td><td>payee</td></tr>
 *   <tr><td>{@code payee.removed}</td><td>a payee is not vouched for any more</td><td>payee</td></tr>
 *   <tr><td>{@code payee.complained}</td><td>somebody complained about a payee or a person</td><td>complaint</td></tr>
 *   <tr><td>{@code payee.settled}</td><td>a complaint was settled</td><td>complaint</td></tr>
 *   <tr><td>{@code incoming.credited}</td><td>a bank transfer came in</td><td>payment</td></tr>
 *   <tr><td>{@code incoming.waiting}</td><td>a bank transfer waits for a person to assign it</td><td>incoming transfer</td></tr>
 *   <tr><td>{@code password.changed}</td><td>a password was set</td><td>wallet</td></tr>
 *   <tr><td>{@code password.over}</td><td>the password must be changed before anything else</td><td>wallet</td></tr>
 *   <tr><td>{@code pin.changed}</td><td>a payment PIN was set</td><td>wallet</td></tr>
 *   <tr><td>{@code phone.changed}</td><td>the wallet has another phone</td><td>change of phone</td></tr>
 *   <tr><td>{@code wallet.recovered}</td><td>access was recovered, by phone and identity</td><td>wallet</td></tr>
 *   <tr><td>{@code keys.rewrapped}</td><td>all data keys are wrapped by the newest wrapping key</td><td>an id that stands for the rotation</td></tr>
 *   <tr><td>{@code keys.data-keys-renewed}</td><td>all wallets have new data keys</td><td>as above</td></tr>
 *   <tr><td>{@code keys.data-keys-retired}</td><td>older data keys are gone</td><td>as above</td></tr>
 * </table>
 *
 * @param sequence grows with the order in which things happened, and is never used twice; it may
 *     leave numbers out
 * @param type what happened
 * @param wallet whose wallet it happened in; of {@code incoming.waiting}, which is nobody's yet,
 *     and of {@code keys.rewrapped}, the wallet id of all zeros; of a payment request of a payee
 *     that has no wallet, and of a payee itself, an id that stands for that payee
 * @param subject the bits of the id of what it is about, for example for {@code new
 *     PaymentId(event.subject())}
 * @param by the session that brought it about; empty for the platform itself
 * @param at when it was decided, to the millisecond
 */
public record WalletEvent(
    long sequence, String type, WalletId wallet, UUID subject, Optional<SessionId> by, Instant at) {

  /** Refuses null. */
  public WalletEvent {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
