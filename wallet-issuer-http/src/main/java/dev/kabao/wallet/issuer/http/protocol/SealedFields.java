package dev.kabao.wallet.issuer.http.protocol;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.Secret;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Secret fields of a message, sealed to the key of the end that may read them: a compact JWE (RFC
 * 7516) with ECDH-ES+A256KW and A256GCM, and nothing else. The order's id is sealed with them, so
 * that they open for no other order. Thread-safe; close it to wipe what was opened.
 */
public final class SealedFields implements AutoCloseable {
  private static final int MAX_LENGTH = 16 * 1024;

  private final Map<String, Secret> fields;

  private SealedFields(Map<String, Secret> fields) {
    this.fields = fields;
  }

  /**
   * Seals fields to {@code reader}; the secrets are lent for the time of the call.
   *
   * @param fields by name; a name is plain ASCII
   */
  public static String seal(
      PublicKeys reader, OrderId order, Map<String, Secret> fields, SecureRandom random) {
    return seal(reader, ApiFields.ORDER_ID, order.value(), fields, random);
  }

  /**
   * Seals fields of a message that is about no order: what it is about is sealed with them in the
   * place of the order's id.
   *
   * @param subject the field of the message that names what it is about
   * @param name what stands in that field
   */
  public static String seal(
      PublicKeys reader,
      String subject,
      String name,
      Map<String, Secret> fields,
      SecureRandom random) {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
            .keyID(reader.encryptionKey().getKeyID())
            .build();
    byte[] plain;
    try (Secret about = Secret.of(name)) {
      Map<String, Secret> all = new LinkedHashMap<>();
      all.put(subject, about);
      all.putAll(fields);
      plain = SecretJson.write(all);
    }
    try {
      JWEObject jwe = new JWEObject(header, new Payload(plain));
      ECDHEncrypter encrypter = new ECDHEncrypter(reader.encryptionKey());
      encrypter.getJCAContext().setSecureRandom(random);
      jwe.encrypt(encrypter);
      return jwe.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("This platform cannot seal with ECDH-ES and AES-256.", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /**
   * Opens fields that were sealed to {@code reader} for this order.
   *
   * @throws UnreadableMessageException if they were not, or were changed
   */
  public static SealedFields open(PrivateKeys reader, OrderId order, String sealed)
      throws UnreadableMessageException {
    return open(reader, ApiFields.ORDER_ID, order.value(), sealed);
  }

  /**
   * Opens fields of a message that is about no order.
   *
   * @throws UnreadableMessageException if they were not sealed for it, or were changed
   */
  public static SealedFields open(PrivateKeys reader, String subject, String name, String sealed)
      throws UnreadableMessageException {
    byte[] plain = decrypt(reader, sealed);
    try {
      Map<String, Secret> fields = SecretJson.read(plain);
      SealedFields opened = new SealedFields(fields);
      Secret sealedFor = fields.remove(subject);
      if (sealedFor == null || !sealedFor.read(String::new).equals(name)) {
        opened.close();
        throw new UnreadableMessageException("the sealed fields are of another message");
      }
      return opened;
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** The field, wiped when this object is closed. */
  public Optional<Secret> find(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** The field, wiped when this object is closed. */
  public Secret get(String field) throws UnreadableMessageException {
    Secret value = fields.get(field);
    if (value == null || value.length() == 0) {
      throw ApiJson.bad(field);
    }
    return value;
  }

  /** Wipes all fields. */
  @Override
  public void close() {
    fields.values().forEach(Secret::close);
  }

  /** The names of the fields, and nothing else. */
  @Override
  public String toString() {
    return "SealedFields" + fields.keySet();
  }

  private static byte[] decrypt(PrivateKeys reader, String sealed)
      throws UnreadableMessageException {
    if (sealed.length() > MAX_LENGTH) {
      throw new UnreadableMessageException("the sealed fields are too long");
    }
    if (!CompactForm.isCanonical(sealed)) {
      throw new UnreadableMessageException("the sealed fields do not open");
    }
    try {
      JWEObject jwe = JWEObject.parse(sealed);
      JWEHeader header = jwe.getHeader();
      if (!JWEAlgorithm.ECDH_ES_A256KW.equals(header.getAlgorithm())
          || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
          || header.getCompressionAlgorithm() != null
          || !reader.decryptionKey().getKeyID().equals(header.getKeyID())) {
        throw new UnreadableMessageException("the fields are sealed in another way");
      }
      jwe.decrypt(new ECDHDecrypter(reader.decryptionKey()));
      return jwe.getPayload().toBytes();
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw new UnreadableMessageException("the sealed fields do not open");
    }
  }
}
