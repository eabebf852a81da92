package dev.kabao.wallet.value;

/**
 * Every infrastructure error of the SDK, with the text that people read.
 *
 * <p>A code is stable: it is never renamed and never used again for something else. Places in
 * braces are filled from {@link WalletException#fields()}; a field never holds a secret or personal
 * data.
 */
public enum ErrorCode {
  /** A request id was used before with other content. */
  REQUEST_CONFLICT(
      false,
      "The request id was used before with other content. Use a new id for a new request.",
      "该请求号已用于内容不同的请求。新的请求请使用新的请求号。"),
  /** Nothing has this id, or it belongs to another wallet: the two are not told apart. */
  NOT_FOUND(
      false, "There is no {what} with the id {id} here. Check the id.", "没有标识为 {id} 的记录，请核对标识。"),
  /** Writers kept overtaking this one. */
  CONTENTION(
      true,
      "Other changes to the same {what} kept coming first. Try again with the same request id.",
      "同一记录正被频繁修改，请用相同的请求号重试。"),
  /** So much of the same is under way that no more is taken on. */
  BUSY(true, "Too many {what} are under way. Wait a little and try again.", "当前请求过多，请稍后重试。"),
  /** The store is open in another process, or twice in this one. */
  STORE_IN_USE(
      true,
      "The store {store} is open elsewhere. Close the other user of it, or wait, and try again.",
      "存储 {store} 正被其他程序使用，请关闭它或稍后重试。"),
  /** The store was written by a newer version of the SDK. */
  STORE_NEWER(
      false,
      "The store has schema {found}; this version knows up to {known}. Use a newer version.",
      "存储的结构版本为 {found}，当前程序最高支持 {known}，请升级程序。"),
  /** What is there is no store of the SDK, or it is damaged. */
  STORE_DAMAGED(
      false,
      "The store {store} cannot be read: {reason}. Restore it from a backup.",
      "无法读取存储 {store}：{reason}，请从备份恢复。"),
  /** The store did not do its work; whether the commit was applied is not known. */
  STORE_UNAVAILABLE(
      true,
      "The store did not answer as it should: {reason}. Try again with the same request id.",
      "存储未能正常工作：{reason}，请用相同的请求号重试。"),
  /** The store cannot apply this change, now or later: a balance out of range, a body too large. */
  COMMIT_REFUSED(
      false,
      "The store cannot apply this change: {reason}. Do not repeat it as it is.",
      "存储无法接受此次变更：{reason}，请勿原样重试。"),
  /** The object was used after it was closed. */
  CLOSED(false, "The {what} is closed. Open it anew.", "{what}已关闭，请重新打开。"),
  /** The passphrase does not open the keyring. */
  PASSPHRASE_WRONG(
      false,
      "The passphrase does not open the keyring, or the keyring was changed.",
      "口令无法打开密钥环，或密钥环已被改动。"),
  /** The keyring file is not one, or is of a newer format. */
  KEYRING_UNREADABLE(
      false, "The keyring {file} cannot be read: {reason}.", "无法读取密钥环 {file}：{reason}。"),
  /** The keyring file could not be made; a file that was there before is as it was. */
  KEYRING_NOT_WRITTEN(
      false, "The keyring {file} was not written: {reason}.", "未能写入密钥环 {file}：{reason}。"),
  /** What should unlock the keyring is there, but is not what locked it. */
  KEY_SOURCE_WRONG(
      false,
      "The {source} does not open the keyring: it is another one, or the keyring was changed.",
      "{source} 无法打开密钥环：并非原来的密钥来源，或密钥环已被改动。"),
  /** What should unlock the keyring did not do its work. */
  KEY_SOURCE_FAILED(
      true,
      "The {source} did not do its work: {reason}. See to it, and try again.",
      "{source} 未能正常工作：{reason}，请检查后重试。"),
  /** A share of a key cannot be used, or not together with the others. */
  KEY_SHARE_REFUSED(false, "The shares cannot be used: {reason}.", "密钥分片无法使用：{reason}。"),
  /** The store was made with another keyring. */
  KEYRING_MISMATCH(
      false,
      "The store was made with another keyring. Bring the keyring that belongs to it; nothing was changed.",
      "该存储与当前密钥环不匹配，请使用与之对应的密钥环；未做任何改动。"),
  /** A sealed value was changed, or belongs to another wallet, record or field. */
  SEAL_BROKEN(
      false,
      "A sealed value does not open: it was changed, or it belongs elsewhere.",
      "密封数据无法打开：数据被改动或不属于此处。"),
  /** The vault does not have the key that sealed the value. */
  KEY_MISSING(
      false,
      "The keyring does not hold the key {key} that sealed this value.",
      "密钥环中没有封存该数据的密钥 {key}。"),
  /** No issuer with that code was given to the builder. */
  ISSUER_UNKNOWN(
      false,
      "No issuer {issuer} is set up. Give its connector to the builder.",
      "未配置发卡机构 {issuer}，请在构建时提供其连接器。"),
  /** A document of the store is not what the SDK wrote. */
  DOCUMENT_UNREADABLE(
      false,
      "The {collection} document {id} cannot be read: {reason}.",
      "无法读取 {collection} 文档 {id}：{reason}。"),
  /** The session through which something was asked for is over. */
  SESSION_ENDED(false, "The session has ended. Sign in again.", "登录已失效，请重新登录。"),
  /** Something was called that needs a part which the host has not given to the builder. */
  NOT_SET_UP(
      false,
      "This needs {what}. Give it to the builder of Wallets.",
      "此功能需要 {what}，请在构建 Wallets 时提供。"),
  /** The wallet was closed for good. */
  WALLET_CLOSED(false, "The wallet {wallet} is closed. Open a new one.", "钱包 {wallet} 已注销，请开立新钱包。"),
  /** The personal data of the wallet was destroyed, as its person asked. */
  WALLET_ERASED(
      false,
      "The personal data of the wallet {wallet} was erased. Its books are kept without it.",
      "钱包 {wallet} 的个人信息已删除，仅保留不含个人信息的账目。"),
  /** The caller was interrupted while it waited for the store to become free. */
  INTERRUPTED(
      true,
      "The wait for the store was interrupted. Try again with the same request id.",
      "等待存储时被中断，请用相同的请求号重试。"),
  /** What came as an issuer's notice is none: its signature, its platform or its form is wrong. */
  NOTICE_REFUSED(
      false,
      "This is no notice of the issuer {issuer} to this platform: {reason}. Nothing was changed.",
      "这不是发卡机构 {issuer} 发给本平台的通知：{reason}；未做任何改动。"),
  /** A settlement file has no header that can be read, or reading broke off. */
  SETTLEMENT_UNREADABLE(
      false,
      "The settlement file cannot be read at line {line}: {reason}. Fetch it from the issuer anew.",
      "无法读取对账文件（第 {line} 行）：{reason}，请向发卡机构重新获取。"),
  /** A settlement file is of another issuer than was named, or for another platform. */
  SETTLEMENT_FOREIGN(
      false,
      "The settlement file says that it is of issuer {foundIssuer} for platform {foundPlatform}, not of {issuer} for {platform}. Nothing was changed.",
      "对账文件标明发卡机构 {foundIssuer}、平台 {foundPlatform}，而非 {issuer}、{platform}；未做任何改动。"),
  /** A file to import cannot be read, was changed while it was read, or is not of its format. */
  IMPORT_UNREADABLE(
      false,
      "The file cannot be read at line {line}: {reason}. Export it anew.",
      "无法读取导入文件（第 {line} 行）：{reason}，请重新导出。"),
  /** A file to import is of no format that is known. */
  IMPORT_FORMAT_UNKNOWN(
      false,
      "The file is of no format that is known here: {reason}. Nothing was changed.",
      "无法识别导入文件的格式：{reason}；未做任何改动。"),
  /** A file to import is larger, or has more entries, than is taken at once. */
  IMPORT_TOO_LARGE(
      false,
      "The file has more than {most} {unit}, the most that is taken at once. Export a shorter time. Nothing was changed.",
      "导入文件超过单次上限（{most} {unit}），请缩短导出的时间范围；未做任何改动。"),
  /** The entries of an account do not make the difference of its balances. */
  STATEMENT_NOT_TIED(
      false,
      "The statement of {asset} does not tie to the ledger: it is off by {difference} minor units. Let the ledger be checked; no statement was made.",
      "{asset} 的对账单与账本不符，相差 {difference} 个最小货币单位，请核查账本；未出具对账单。"),
  /** No font at hand has a character that is to be written. */
  FONT_MISSING(
      false,
      "No font at hand has the character {character}. Install {packages}, or name a font file.",
      "现有字体中没有字符 {character}，请安装 {packages}，或指定字体文件。");

  private final boolean retryable;
  private final LocalText text;

  ErrorCode(boolean retryable, String en, String zh) {
    this.retryable = retryable;
    this.text = new LocalText(en, zh);
  }

  /** Whether the same call, with the same request id, may succeed later without a change. */
  public boolean retryable() {
    return retryable;
  }

  /** The text, with the places for fields still in braces. */
  public LocalText text() {
    return text;
  }
}
