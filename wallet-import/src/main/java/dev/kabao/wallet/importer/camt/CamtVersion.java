package dev.kabao.wallet.importer.camt;

import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry11;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry12;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry13;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry14;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry15;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry2;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry3;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry4;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry7;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry8;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry9;
import java.util.Arrays;
import java.util.Optional;

/** The versions of camt.053 that are read, with the type that an entry has in each. */
enum CamtVersion {
  V02("02", ReportEntry2.class),
  V03("03", ReportEntry3.class),
  V04("04", ReportEntry4.class),
  V05("05", ReportEntry7.class),
  V06("06", ReportEntry8.class),
  V07("07", ReportEntry9.class),
  V08("08", ReportEntry10.class),
  V09("09", ReportEntry11.class),
  V10("10", ReportEntry12.class),
  V11("11", ReportEntry13.class),
  V12("12", ReportEntry14.class),
  V13("13", ReportEntry15.class);

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

  private final String number;
  private final Class<?> entry;

  CamtVersion(String number, Class<?> entry) {
    this.number = number;
    this.entry = entry;
  }

  /** The version of a namespace; empty if it is none of these. */
  static Optional<CamtVersion> of(String namespace) {
    return Arrays.stream(values())
        .filter(version -> namespace.equals(NAMESPACE + version.number))
        .findFirst();
  }

  /** The type of an entry. The types of two versions have nothing in common but their names. */
  Class<?> entry() {
    return entry;
  }
}
