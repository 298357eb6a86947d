package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTypeTest {
    @Test
    void whatAPersonWritesBecomesAValueOfTheDeclaredType() {
        assertEquals(" a ", ParameterType.STRING.parse(" a "));
        assertEquals(true, ParameterType.BOOLEAN.parse("true"));
        assertEquals(-5, ParameterType.INT16.parse(" -5 "));
        assertEquals(65535, ParameterType.UINT16.parse("65535"));
        assertEquals(-70000, ParameterType.INT32.parse("-70000"));
        assertEquals(4294967295L, ParameterType.UINT32.parse("4294967295"));
        assertEquals(-1L, ParameterType.INT64.parse("-1"));
        assertEquals(new BigInteger("18446744073709551615"), ParameterType.UINT64.parse("18446744073709551615"));
        assertEquals(1.5, ParameterType.DOUBLE.parse("1.5"));
        assertEquals(List.of("a", "b c"), ParameterType.STRINGS.parse("a , b c"));
        assertEquals(List.of(), ParameterType.STRINGS.parse(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "n,32768",
        "q,-1",
        "q,65536",
        "i,2147483648",
        "u,-1",
        "u,4294967296",
        "x,9223372036854775808",
        "t,-1",
        "t,18446744073709551616",
        "d,many",
        "b,perhaps"
    })
    void whatDoesNotFitIsRefusedWithASentence(String signature, String text) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> ParameterType.ofSignature(signature).parse(text));
        assertEquals(
                "'" + text + "' is not ", String.valueOf(refusal.getMessage()).substring(0, text.length() + 10));
    }

    @Test
    void aTypeThatCannotBeWrittenByHandIsNamed() {
        assertEquals(
                "a parameter of the D-Bus type a{sv} cannot be filled in",
                assertThrows(IllegalArgumentException.class, () -> ParameterType.ofSignature("a{sv}"))
                        .getMessage());
    }
}
