package dev.kabao.examples.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build put into the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Kabao.class.getPackage().getImplementationVersion();
    return new String[] {"kabao " + (version == null ? "(not packaged)" : version)};
  }
}
