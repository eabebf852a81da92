package dev.kabao.wallet.account;

/** What a code is for that is asked for without being signed in. */
public enum CodePurpose {
  /** To register: {@link AccountService#register}. */
  REGISTER,
  /** To set a new password in place of a lost one: {@link AccountService#recover}. */
  RECOVER,
  /** To change a password that must be changed: {@link AccountService#renewPassword}. */
  RENEW
}
