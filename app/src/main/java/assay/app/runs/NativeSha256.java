package assay.app.runs;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/// SHA-256 by the library of the operating system, which uses the processor's instructions for it.
///
/// Java uses them too, but only in code that its second compiler made. Commands run without that compiler, as it costs
/// a
/// short run more than it gives (docs/decisions/0006).
@SuppressWarnings("restricted") // the signatures below are those of OpenSSL's sha.h and of CommonCrypto
final class NativeSha256 {
    private static final int DIGEST_BYTES = 32;

    /// More than either library needs: OpenSSL 112, CommonCrypto 104.
    private static final int CONTEXT_BYTES = 256;

    private static final int CONTEXT_ALIGNMENT = 16;

    private final MethodHandle update;
    private final MethodHandle end;
    private final MemorySegment context;
    private final MemorySegment digest;

    private NativeSha256(Arena arena, String library, String prefix) {
        SymbolLookup functions = SymbolLookup.libraryLookup(library, arena);
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor one = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        FunctionDescriptor two = one.appendArgumentLayouts(ValueLayout.ADDRESS);
        MethodHandle start = linker.downcallHandle(functions.findOrThrow(prefix + "Init"), one);
        update = linker.downcallHandle(
                functions.findOrThrow(prefix + "Update"), two.appendArgumentLayouts(ValueLayout.JAVA_LONG));
        end = linker.downcallHandle(functions.findOrThrow(prefix + "Final"), two);
        context = arena.allocate(CONTEXT_BYTES, CONTEXT_ALIGNMENT);
        digest = arena.allocate(DIGEST_BYTES);
        try {
            require((int) start.invokeExact(context));
        } catch (Throwable failure) {
            throw failed(failure);
        }
    }

    /// Empty where the library is not installed, or none is known.
    ///
    /// @param arena holds the library; nothing may be hashed after it is closed
    static Optional<NativeSha256> open(Arena arena) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        try {
            if (system.startsWith("linux")) {
                return Optional.of(new NativeSha256(arena, "libcrypto.so.3", "SHA256_"));
            }
            if (system.startsWith("mac")) {
                return Optional.of(new NativeSha256(arena, "/usr/lib/libSystem.B.dylib", "CC_SHA256_"));
            }
            return Optional.empty();
        } catch (IllegalArgumentException | NoSuchElementException absent) { // the library, or a function in it
            return Optional.empty();
        }
    }

    /// Adds the bytes between position and limit of a direct buffer.
    void update(ByteBuffer bytes) {
        try {
            require((int) update.invokeExact(context, MemorySegment.ofBuffer(bytes), (long) bytes.remaining()));
        } catch (Throwable failure) {
            throw failed(failure);
        }
    }

    /// Lower-case hexadecimal; the last call.
    String end() {
        try {
            require((int) end.invokeExact(digest, context));
        } catch (Throwable failure) {
            throw failed(failure);
        }
        return HexFormat.of().formatHex(digest.toArray(ValueLayout.JAVA_BYTE));
    }

    private static void require(int success) {
        if (success != 1) {
            throw new IllegalStateException("SHA-256 of the operating system: " + success + "; must be 1");
        }
    }

    private static IllegalStateException failed(Throwable failure) {
        return new IllegalStateException("SHA-256 of the operating system", failure);
    }
}
