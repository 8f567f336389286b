package assay.storage;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.Problem;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.StreamedRecording;
import assay.storage.EncodedRecording.EncodedProfile;
import assay.storage.EncodedRecording.SampleBlock;
import assay.storage.EncodedRecording.SymbolBlock;
import java.util.List;

/// Writes one run within the transaction of its session.
final class RunWriter {
    private final Session session;
    private final Cancellation cancellation;

    RunWriter(Session session, Cancellation cancellation) {
        this.session = session;
        this.cancellation = cancellation;
    }

    /// Id of the new run.
    long write(NewRun draft, StreamedRecording recording, EncodedRecording encoded) {
        long run = write(draft, recording.facts(), recording.partial());
        recording
                .facts()
                .eventCounts()
                .forEach((event, events) ->
                        session.update("INSERT INTO event_count VALUES (?, ?, ?)", run, event, events));
        writeProblems(run, recording.problems());
        encoded.symbols().forEach(block -> writeBlock(run, block));
        for (int i = 0; i < encoded.profiles().size(); i++) {
            writeProfile(run, i, encoded.profiles().get(i));
        }
        return run;
    }

    /// Id of a new run that has nothing yet but its facts.
    long write(NewRun draft, RecordingFacts facts, boolean partial) {
        long run = writeRun(draft, facts, partial);
        draft.tags().forEach((key, value) -> session.update("INSERT INTO tag VALUES (?, ?, ?)", run, key, value));
        writeRecording(run, facts);
        return run;
    }

    private long writeRun(NewRun draft, RecordingFacts facts, boolean partial) {
        return session.insert(
                """
                INSERT INTO run (kind, name, project, start_ns, duration_ns, jvm_version, partial, imported_ns,
                                 source_path, source_bytes, source_sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                draft.kind().word(),
                draft.name(),
                draft.project(),
                InstantNanos.of(draft.start() == null ? facts.start() : draft.start()),
                facts.durationNanos(),
                facts.jvm().version(),
                partial ? 1 : 0,
                InstantNanos.of(draft.imported()),
                draft.source().path().toString(),
                draft.source().sizeBytes(),
                draft.source().sha256());
    }

    private void writeRecording(long run, RecordingFacts facts) {
        Jvm jvm = facts.jvm();
        Machine machine = facts.machine();
        session.update(
                "INSERT INTO recording VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                InstantNanos.of(facts.start()),
                facts.chunks(),
                facts.version(),
                jvm.name(),
                jvm.description(),
                jvm.jvmArguments(),
                jvm.javaArguments(),
                jvm.start() == null ? null : jvm.start().toString(),
                jvm.pid(),
                machine.cpu(),
                machine.hardwareThreads(),
                machine.memoryBytes(),
                machine.operatingSystem(),
                machine.container());
    }

    private void writeProblems(long run, List<Problem> problems) {
        for (int i = 0; i < problems.size(); i++) {
            Problem problem = problems.get(i);
            session.update(
                    "INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?)",
                    run,
                    i,
                    problem.code().word(),
                    problem.chunk(),
                    problem.offset(),
                    problem.message());
        }
    }

    private void writeBlock(long run, SymbolBlock block) {
        cancellation.check();
        session.update(
                "INSERT INTO symbol_block (run_id, kind, position, row_count, data) VALUES (?, ?, ?, ?, ?)",
                run,
                block.kind().word(),
                block.position(),
                block.block().rows(),
                block.block().bytes());
    }

    private void writeProfile(long run, int position, EncodedProfile encoded) {
        ProfileSummary summary = encoded.summary();
        long profile = session.insert(
                """
                INSERT INTO profile (run_id, position, kind, event, unit, samples, weight, truncated_samples,
                                     stackless_samples, row_count)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                run,
                position,
                summary.kind().word(),
                summary.event(),
                summary.unit().word(),
                summary.samples(),
                summary.weight(),
                summary.truncatedSamples(),
                summary.stacklessSamples(),
                encoded.rows());
        encoded.blocks().forEach(block -> writeBlock(profile, block));
    }

    private void writeBlock(long profile, SampleBlock block) {
        cancellation.check();
        session.update(
                """
                INSERT INTO sample_block (profile_id, position, row_count, from_ns, to_ns, weight, data)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                profile,
                block.position(),
                block.rows(),
                block.fromNanos(),
                block.toNanos(),
                block.weight(),
                block.bytes().get());
    }
}
