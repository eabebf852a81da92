package dev.kabao.wallet.qr;

/**
 * How many scans a JPEG file has (ITU-T T.81, annex B). A progressive file may have any number of
 * them, each as short as 40 bytes, and a decoder goes over the whole image for each.
 */
final class JpegScans {
  /** Encoders make about ten. */
  static final int MOST = 64;

  private static final int MARKER = 0xFF;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int FIRST_RESTART = 0xD0;
  private static final int TEMPORARY = 0x01;

  private JpegScans() {}

  /** Whether it has more than {@link #MOST}; false for what is no JPEG. */
  static boolean tooMany(byte[] file) {
    if (file.length < 2 || at(file, 0) != MARKER || at(file, 1) != START_OF_IMAGE) {
      return false;
    }
    int scans = 0;
    int next = 2;
    while (next + 1 < file.length) {
      int code = at(file, next + 1);
      if (at(file, next) != MARKER || code == 0 || code == MARKER) {
        // Within a scan, or filled up: a decoder looks for the next marker too.
        next++;
      } else if (code == END_OF_IMAGE && scans > 0) {
        // Before the first scan it ends the tables that may stand in front of an image.
        return false;
      } else if (isAlone(code)) {
        next += 2;
      } else {
        scans += code == START_OF_SCAN ? 1 : 0;
        if (scans > MOST) {
          return true;
        }
        next += 2 + length(file, next + 2);
      }
    }
    return false;
  }

  private static boolean isAlone(int code) {
    return code == TEMPORARY || (code >= FIRST_RESTART && code <= END_OF_IMAGE);
  }

  /** With its own two bytes; what is cut off or less than that goes on at once. */
  private static int length(byte[] file, int at) {
    return at + 1 < file.length ? (at(file, at) << 8) | at(file, at + 1) : 0;
  }

  private static int at(byte[] file, int at) {
    return Byte.toUnsignedInt(file[at]);
  }
}
