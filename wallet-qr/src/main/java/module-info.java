/** QR codes as images and as text, and back. */
module dev.kabao.wallet.qr {
  requires com.google.zxing;
  requires java.desktop;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet.qr;
}
