package dev.kabao.examples.cli;

import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.Origin;
import java.io.IOException;

/** Has a code sent to a phone, for somebody who is not signed in. */
final class CodeRequest {
  private CodeRequest() {}

  /** Sends it; {@code next} is the command that takes it. */
  static Answer send(
      Context context, RequestOption request, CodePurpose purpose, String phone, String next)
      throws IOException {
    Origin origin = ThisDevice.origin(context.home().requireSetUp());
    return Platforms.with(
        context,
        wallets ->
            request.carryOut(
                context,
                wallets,
                id ->
                    AccountViews.code(
                        wallets.accounts().requestCode(id, purpose, phone, origin), next)));
  }
}
