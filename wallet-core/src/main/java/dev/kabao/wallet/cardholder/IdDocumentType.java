package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.LocalText;

/** The ID documents with which a bank card in China can be bound. */
public enum IdDocumentType {
  /** Resident identity card, GB 11643-1999: 18 digits with a check, or 15 upgraded to 18. */
  RESIDENT_ID("Resident identity card", "居民身份证"),
  /** Residence permit of Hong Kong (81), Macao (82) and Taiwan (83) residents, 18 digits. */
  RESIDENCE_PERMIT("Residence permit of Hong Kong, Macao and Taiwan residents", "港澳台居民居住证"),
  /** Foreign permanent resident card: of 2017 with 15 characters, of 2023 with 18 digits. */
  FOREIGN_PERMANENT_RESIDENT("Foreign permanent resident card", "外国人永久居留身份证"),
  /**
   * Mainland travel permit of Hong Kong and Macao residents: H or M and 8 digits, on older permits
   * followed by a count of renewals with 2.
   */
  HK_MACAO_TRAVEL_PERMIT("Mainland travel permit of Hong Kong and Macao residents", "港澳居民来往内地通行证"),
  /** Mainland travel permit of Taiwan residents: 8 digits. */
  TAIWAN_TRAVEL_PERMIT("Mainland travel permit of Taiwan residents", "台湾居民来往大陆通行证");

  private final LocalText label;

  IdDocumentType(String en, String zh) {
    this.label = new LocalText(en, zh);
  }

  /** What people call it. */
  public LocalText label() {
    return label;
  }
}
