package assay.analysis.model;

/// A thread of the recorded JVM.
///
/// @param name Java name, else the operating system's name, else empty
/// @param javaThreadId as `Thread.threadId()`, or 0 for a thread of the VM itself
/// @param osThreadId the operating system's id, or 0 where the recording has none
public record ThreadInfo(String name, long javaThreadId, long osThreadId, boolean virtual) {}
