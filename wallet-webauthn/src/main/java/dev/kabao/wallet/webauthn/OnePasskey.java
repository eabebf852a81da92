package dev.kabao.wallet.webauthn;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import dev.kabao.wallet.spi.passkey.Passkey;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the library knows during one check: the one passkey that it is about. Where the library
 * wants a user's name, it gets the user handle.
 */
final class OnePasskey implements CredentialRepository {
  private final Function<byte[], Optional<Passkey>> known;

  OnePasskey(Function<byte[], Optional<Passkey>> known) {
    this.known = known;
  }

  @Override
  public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
    return Set.of();
  }

  @Override
  public Optional<ByteArray> getUserHandleForUsername(String username) {
    return Optional.of(ByteArray.fromBase64(username));
  }

  @Override
  public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
    return Optional.of(userHandle.getBase64());
  }

  @Override
  public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
    return known
        .apply(credentialId.getBytes())
        .filter(
            passkey ->
                credentialId.equals(new ByteArray(passkey.credentialId()))
                    && userHandle.equals(new ByteArray(passkey.userHandle())))
        .map(
            passkey ->
                RegisteredCredential.builder()
                    .credentialId(credentialId)
                    .userHandle(userHandle)
                    .publicKeyCose(new ByteArray(passkey.publicKey()))
                    .signatureCount(passkey.counter())
                    .build());
  }

  /** Whether a new passkey's id is taken is for the platform to say. */
  @Override
  public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
    return Set.of();
  }
}
