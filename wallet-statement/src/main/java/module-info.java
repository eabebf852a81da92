/** Statements as files that people and programs read. */
module dev.kabao.wallet.statement {
  requires transitive dev.kabao.wallet.core;
  requires com.fasterxml.jackson.core;
  requires com.github.librepdf.openpdf;
  requires de.siegmar.fastcsv;
  requires java.desktop;
  requires org.jfree.jfreechart;
  requires static transitive org.jspecify;
  // Named after its file: the jar has no name of its own.
  requires VectorGraphics2D;

  exports dev.kabao.wallet.statement.file;
}
