package dev.kabao.wallet.importer;

import dev.kabao.wallet.importer.parts.Refusals;
import java.io.IOException;
import java.io.InputStream;

/** What a file is by its first bytes, as far as these tell. */
final class Signature {
  private static final int HEAD = 256;

  private Signature() {}

  /**
   * Whether it is an XML document; otherwise it may be a text.
   *
   * @throws dev.kabao.wallet.value.WalletException if it is neither, with what to do about it
   */
  static boolean isXml(Content content) {
    byte[] head = head(content);
    if (head.length == 0) {
      throw Refusals.unknown("it is empty", "文件为空");
    }
    if (begins(head, 0x89, 'P', 'N', 'G')
        || begins(head, 0xFF, 0xD8, 0xFF)
        || begins(head, 'G', 'I', 'F', '8')) {
      throw Refusals.unknown("it is a picture; export CSV or camt.053", "是图片，请导出 CSV 或 camt.053");
    }
    if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
      throw Refusals.unknown(
          "it is a container (ZIP, or a spreadsheet); unpack it, or save the table as CSV",
          "是压缩包或电子表格，请解压，或将表格另存为 CSV");
    }
    if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw Refusals.unknown("it is a spreadsheet; save the table as CSV", "是电子表格，请另存为 CSV");
    }
    if (begins(head, 0x1F, 0x8B)
        || begins(head, 'R', 'a', 'r', '!')
        || begins(head, '7', 'z', 0xBC, 0xAF)) {
      throw Refusals.unknown("it is compressed; unpack it", "是压缩文件，请先解压");
    }
    if (begins(head, '%', 'P', 'D', 'F')) {
      throw Refusals.unknown("it is a PDF; export CSV or camt.053", "是 PDF，请导出 CSV 或 camt.053");
    }
    if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
      throw Refusals.unknown("it is UTF-16; save it as UTF-8", "编码为 UTF-16，请另存为 UTF-8");
    }
    int at = begins(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    while (at < head.length && Character.isWhitespace(head[at])) {
      at++;
    }
    return at < head.length && head[at] == '<';
  }

  private static byte[] head(Content content) {
    try (InputStream in = content.open()) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw Refusals.unreadable(1, "the device failed, or the file was changed", "设备出错，或文件被更改", e);
    }
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int at = 0; at < bytes.length; at++) {
      if ((head[at] & 0xFF) != bytes[at]) {
        return false;
      }
    }
    return true;
  }
}
