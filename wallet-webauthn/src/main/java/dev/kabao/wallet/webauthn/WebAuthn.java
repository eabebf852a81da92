package dev.kabao.wallet.webauthn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import dev.kabao.wallet.spi.passkey.Passkey;
import dev.kabao.wallet.spi.passkey.PasskeyCreation;
import dev.kabao.wallet.spi.passkey.PasskeyUse;
import dev.kabao.wallet.spi.passkey.PasskeyVerifier;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * WebAuthn for one relying party. User verification is required, passkeys are discoverable, so that
 * a person signs in without typing a name, and no attestation is asked for: what kind of
 * authenticator it is does not matter. Keys are ES256, EdDSA or RS256.
 *
 * <p>Immutable and thread-safe; keeps and logs nothing.
 */
public final class WebAuthn implements PasskeyVerifier {
  /** Longer than any response without attestation. */
  private static final int LONGEST = 32_768;

  /** What is left of attestation where none was asked for (WebAuthn level 2, section 5.1.3). */
  private static final Set<String> FORMATS = Set.of("none", "packed");

  private static final List<PublicKeyCredentialParameters> KEYS =
      List.of(
          PublicKeyCredentialParameters.ES256,
          PublicKeyCredentialParameters.EdDSA,
          PublicKeyCredentialParameters.RS256);

  private final RelyingPartyIdentity identity;
  private final Set<String> origins;

  private WebAuthn(RelyingPartyIdentity identity, Set<String> origins) {
    this.identity = identity;
    this.origins = origins;
  }

  /**
   * A relying party.
   *
   * @param id its id: a domain, such as {@code pay.example}, that is the host of every origin or
   *     above it; passkeys stay bound to it for ever
   * @param name what people's devices show
   * @param origins where its pages and applications are, exactly: {@code https://pay.example}; an
   *     Android application's is {@code android:apk-key-hash:...}
   * @throws IllegalArgumentException if there is no origin, or one of the web that is not https,
   *     has a path, or is not within the id's domain; {@code http://localhost} is let pass for
   *     development
   */
  public static WebAuthn of(String id, String name, Set<String> origins) {
    Objects.requireNonNull(name, "name");
    if (origins.isEmpty()) {
      throw new IllegalArgumentException("A relying party has at least one origin.");
    }
    origins.forEach(origin -> Origins.require(id, origin));
    return new WebAuthn(
        RelyingPartyIdentity.builder().id(id).name(name).build(), Set.copyOf(origins));
  }

  @Override
  public String creationOptions(PasskeyCreation creation) {
    try {
      return options(creation).toCredentialsCreateJson();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Options of a creation have a JSON form.", e);
    }
  }

  @Override
  public Optional<Passkey> created(PasskeyCreation creation, String response) {
    if (response.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>
          credential = PublicKeyCredential.parseRegistrationResponseJson(response);
      if (!FORMATS.contains(credential.getResponse().getAttestation().getFormat())) {
        return Optional.empty();
      }
      RegistrationResult result =
          party(new OnePasskey(id -> Optional.empty()))
              .finishRegistration(
                  FinishRegistrationOptions.builder()
                      .request(options(creation))
                      .response(credential)
                      .build());
      return result.isUserVerified()
          ? Optional.of(
              new Passkey(
                  result.getKeyId().getId().getBytes(),
                  creation.userHandle(),
                  result.getPublicKeyCose().getBytes(),
                  result.getSignatureCount()))
          : Optional.empty();
    } catch (IOException | RegistrationFailedException | RuntimeException e) {
      // Anybody may have made the response: whatever the library says against it, it is not taken.
      return Optional.empty();
    }
  }

  @Override
  public String useOptions(PasskeyUse use) {
    try {
      return request(use).toCredentialsGetJson();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Options of a use have a JSON form.", e);
    }
  }

  @Override
  public Optional<Passkey> used(
      PasskeyUse use, String response, Function<byte[], Optional<Passkey>> known) {
    if (response.length() > LONGEST) {
      return Optional.empty();
    }
    // Outside of the nets here: what the store says of the passkey is not the response's fault.
    return parsed(response)
        .flatMap(
            credential ->
                known
                    .apply(credential.getId().getBytes())
                    .flatMap(passkey -> checked(use, credential, passkey)));
  }

  private static Optional<
          PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>>
      parsed(String response) {
    try {
      // The JSON text "null" is read as null.
      return Optional.ofNullable(PublicKeyCredential.parseAssertionResponseJson(response));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Passkey> checked(
      PasskeyUse use,
      PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>
          credential,
      Passkey passkey) {
    try {
      AssertionRequest request = request(use);
      if (!use.allowed().isEmpty()) {
        // An authenticator may leave the handle out where it was told which passkeys may answer.
        request = request.toBuilder().userHandle(new ByteArray(passkey.userHandle())).build();
      }
      AssertionResult result =
          party(new OnePasskey(id -> Optional.of(passkey)))
              .finishAssertion(
                  FinishAssertionOptions.builder().request(request).response(credential).build());
      return result.isSuccess() && result.isUserVerified()
          ? Optional.of(
              new Passkey(
                  passkey.credentialId(),
                  passkey.userHandle(),
                  passkey.publicKey(),
                  result.getSignatureCount()))
          : Optional.empty();
    } catch (AssertionFailedException | RuntimeException e) {
      // Anybody may have made the response: whatever the library says against it, it is not taken.
      return Optional.empty();
    }
  }

  private PublicKeyCredentialCreationOptions options(PasskeyCreation creation) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(identity)
        .user(
            UserIdentity.builder()
                .name(creation.account())
                .displayName(creation.account())
                .id(new ByteArray(creation.userHandle()))
                .build())
        .challenge(new ByteArray(creation.challenge()))
        .pubKeyCredParams(KEYS)
        .excludeCredentials(Optional.of(descriptors(creation.known())))
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .build();
  }

  private AssertionRequest request(PasskeyUse use) {
    PublicKeyCredentialRequestOptions options =
        PublicKeyCredentialRequestOptions.builder()
            .challenge(new ByteArray(use.challenge()))
            .rpId(identity.getId())
            .allowCredentials(
                use.allowed().isEmpty()
                    ? Optional.empty()
                    : Optional.of(List.copyOf(descriptors(use.allowed()))))
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build();
    return AssertionRequest.builder().publicKeyCredentialRequestOptions(options).build();
  }

  private static Set<PublicKeyCredentialDescriptor> descriptors(List<byte[]> ids) {
    return ids.stream()
        .map(id -> PublicKeyCredentialDescriptor.builder().id(new ByteArray(id)).build())
        .collect(Collectors.toSet());
  }

  /** The counter is the platform's to compare, which then tells of a clone. */
  private RelyingParty party(OnePasskey known) {
    return RelyingParty.builder()
        .identity(identity)
        .credentialRepository(known)
        .origins(origins)
        .preferredPubkeyParams(KEYS)
        .allowUntrustedAttestation(true)
        .validateSignatureCounter(false)
        .build();
  }
}
