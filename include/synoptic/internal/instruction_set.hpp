#pragma once

#include <span>

namespace synoptic {

/// For which processors a kernel is compiled, the wider the later.
enum class InstructionSet { kPortable, kAvx2, kAvx512 };

/// Those that this machine can run and the library has. kPortable is always among them.
std::span<const InstructionSet> RunnableInstructionSets();

}  // namespace synoptic
