#include "models/language/records/embedded.hpp"

// Copied by the assembler into the read-only section, as the default model is.
asm(R"(
  .pushsection .rodata.synoptic_language_records, "a", %progbits
  .balign 64
  .global synoptic_language_records_begin
  .hidden synoptic_language_records_begin
  .global synoptic_language_records_end
  .hidden synoptic_language_records_end
synoptic_language_records_begin:
  .incbin ")" SYNOPTIC_LANGUAGE_RECORDS R"("
synoptic_language_records_end:
  .byte 0
  .popsection
)");

extern "C" {
extern const std::byte synoptic_language_records_begin[];
extern const std::byte synoptic_language_records_end[];
}

namespace synoptic::language {

std::span<const std::byte> EmbeddedRecords() {
  return {synoptic_language_records_begin, synoptic_language_records_end};
}

}  // namespace synoptic::language
