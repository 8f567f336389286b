package assay.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodNamingTest {
    @ParameterizedTest
    @CsvSource({
        "jdk.jfr.PlatformRecorder$$Lambda$71.0x00007f4794047980.run, jdk.jfr.PlatformRecorder$$Lambda.run",
        "Example$$Lambda$4/1500056228.apply, Example$$Lambda.apply",
        "Example$$Lambda.0x0000000801007800.apply, Example$$Lambda.apply",
        "java.lang.invoke.LambdaForm$MH.0x0000000801007800.invoke, java.lang.invoke.LambdaForm$MH.invoke",
        "java.lang.invoke.LambdaForm$DMH/0x0000000800c01000.invokeStatic, java.lang.invoke.LambdaForm$DMH.invokeStatic",
        "jdk.internal.reflect.GeneratedMethodAccessor7.invoke, jdk.internal.reflect.GeneratedMethodAccessor.invoke",
        "java.util.HashMap$Node.hashCode, java.util.HashMap$Node.hashCode",
        "com.sun.proxy.$Proxy24.find, com.sun.proxy.$Proxy24.find",
        "Foo.lambda$main$0, Foo.lambda$main$0"
    })
    void cutsOnlyWhatDiffersFromRunToRun(String recorded, String stable) {
        assertThat(MethodNaming.stable(recorded)).isEqualTo(stable);
    }
}
