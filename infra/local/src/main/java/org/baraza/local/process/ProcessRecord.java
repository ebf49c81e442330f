package org.baraza.local.process;

import java.util.Optional;

/// What is kept about a started process so that it can be recognised later, by another program.
/// Pids are given out again; a record therefore also holds when the process started, in which boot, and a mark that its
/// command line must contain. A process is signalled only when all of them agree.
///
/// @param name what the process is, for people
/// @param startTicks clock ticks from boot to the start of the process
/// @param bootId the kernel's identifier of the boot
/// @param mark text that the command line of exactly this process contains
public record ProcessRecord(String name, long pid, long startTicks, String bootId, String mark) {

    /// The record of a process that runs now.
    ///
    /// @throws IllegalStateException when it has ended already
    public static ProcessRecord of(String name, long pid, String mark) {
        long startTicks = ProcessTable.startTicks(pid)
                .orElseThrow(() -> new IllegalStateException(name + " ended before it could be recorded"));
        return new ProcessRecord(name, pid, startTicks, ProcessTable.bootId(), mark);
    }

    /// The process, if it still runs and is the recorded one beyond doubt.
    public Optional<ProcessHandle> running() {
        boolean same = bootId.equals(ProcessTable.bootId())
                && ProcessTable.startTicks(pid).stream().anyMatch(ticks -> ticks == startTicks)
                && ProcessTable.commandLine(pid).contains(mark);
        return same ? ProcessHandle.of(pid).filter(ProcessHandle::isAlive) : Optional.empty();
    }
}
