package dev.kabao.wallet.statement.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where systems keep fonts with Chinese characters, the best first. Looked for by name, since a
 * walk through all fonts of a machine takes long and may find one that looks odd.
 */
final class SystemFonts {
  /** What to install where there is none of them. */
  static final String PACKAGES =
      "fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora), font-noto-cjk (Alpine)";

  private static final List<String> KNOWN =
      List.of(
          // Noto Sans CJK, the same as Source Han Sans: OFL. Debian, Fedora, openSUSE, Arch,
          // Alpine.
          "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
          "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
          "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
          "/usr/share/fonts/truetype/NotoSansCJK-Regular.ttc",
          "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
          "/usr/share/fonts/noto/NotoSansCJK-Regular.ttc",
          // WenQuanYi: Apache-2.0, and GPL with the exception for embedding.
          "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
          "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
          "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
          // Droid Sans Fallback: Apache-2.0.
          "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
          // Windows.
          "C:/Windows/Fonts/msyh.ttc",
          "C:/Windows/Fonts/Deng.ttf",
          "C:/Windows/Fonts/simhei.ttf",
          "C:/Windows/Fonts/simsun.ttc",
          // macOS.
          "/System/Library/Fonts/STHeiti Light.ttc",
          "/System/Library/Fonts/Hiragino Sans GB.ttc",
          "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
          "/Library/Fonts/Arial Unicode.ttf");

  private SystemFonts() {}

  /** Those that are here. */
  static Stream<Path> found() {
    return KNOWN.stream().map(Path::of).filter(Files::isReadable);
  }
}
