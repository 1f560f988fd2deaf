#include "models/default/embedded.hpp"

// The assembler copies the file into the read-only section, so that the system maps it with the
// program and shares it between processes. (An array in C++ would take minutes to compile.)
asm(R"(
  .pushsection .rodata.synoptic_default_model, "a", %progbits
  .balign 64
  .global synoptic_default_model_begin
  .hidden synoptic_default_model_begin
  .global synoptic_default_model_end
  .hidden synoptic_default_model_end
synoptic_default_model_begin:
  .incbin ")" SYNOPTIC_DEFAULT_MODEL R"("
synoptic_default_model_end:
  .byte 0
  .popsection
)");

extern "C" {
extern const std::byte synoptic_default_model_begin[];
extern const std::byte synoptic_default_model_end[];
}

namespace synoptic {

std::span<const std::byte> EmbeddedModel() {
  return {synoptic_default_model_begin, synoptic_default_model_end};
}

}  // namespace synoptic
