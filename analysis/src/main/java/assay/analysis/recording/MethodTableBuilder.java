package assay.analysis.recording;

import assay.analysis.model.MethodTable;
import java.util.Arrays;

/// Numbers the distinct methods of a run. Hot path: a hash table of numbers over the columns themselves.
final class MethodTableBuilder {
    private static final long PRIME = 0x100000001b3L;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private final TextTable texts = new TextTable();
    private int[] className = new int[1024];
    private int[] name = new int[1024];
    private int[] descriptor = new int[1024];
    private int size;
    private int[] slots = new int[4096];

    /// The texts by whose numbers methods are told apart.
    TextTable texts() {
        return texts;
    }

    int intern(String methodClass, String methodName, String methodDescriptor) {
        return intern(texts.intern(methodClass), texts.intern(methodName), texts.intern(methodDescriptor));
    }

    /// The number of a method, the same for equal ones.
    int intern(int methodClass, int methodName, int methodDescriptor) {
        int mask = slots.length - 1;
        int slot = hash(methodClass, methodName, methodDescriptor) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (className[number] == methodClass
                    && name[number] == methodName
                    && descriptor[number] == methodDescriptor) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        return add(methodClass, methodName, methodDescriptor);
    }

    private int add(int methodClass, int methodName, int methodDescriptor) {
        if (size == name.length) {
            className = Arrays.copyOf(className, size * 2);
            name = Arrays.copyOf(name, size * 2);
            descriptor = Arrays.copyOf(descriptor, size * 2);
        }
        className[size] = methodClass;
        name[size] = methodName;
        descriptor[size] = methodDescriptor;
        if (++size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hash(className[number], name[number], descriptor[number]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(int methodClass, int methodName, int methodDescriptor) {
        long key = ((methodClass * PRIME ^ methodName) * PRIME ^ methodDescriptor) * SCATTER;
        return (int) (key >>> 32);
    }

    MethodTable build() {
        return new MethodTable(told(className), told(name), told(descriptor));
    }

    private String[] told(int[] column) {
        String[] told = new String[size];
        Arrays.setAll(told, number -> texts.text(column[number]));
        return told;
    }
}
