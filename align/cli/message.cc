#include "align/cli/message.hpp"

#include <cstddef>
#include <iostream>
#include <string>

#include "align/cli/progress.hpp"
#include "align/views/terminal_text.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

bool is_quiet = false;

std::string Harmless(std::string_view message) {
  std::string line;
  while (!message.empty()) {
    const std::size_t valid = FindInvalidUtf8(message).value_or(message.size());
    line += views::Neutralise(message.substr(0, valid));
    message.remove_prefix(valid);
    if (message.empty()) break;
    line += message.front();
    message.remove_prefix(1);
  }
  return line;
}

}  // namespace

void SetQuiet() { is_quiet = true; }
bool IsQuiet() { return is_quiet; }

void PrintMessage(std::string_view message) {
  Progress::Clear();
  // At once, so that messages of several threads and processes are not mixed.
  std::cerr << "synoptic: " + Harmless(message) + '\n';
}

void PrintNote(std::string_view note) { PrintOutcome("note: " + std::string(note)); }

void PrintOutcome(std::string_view outcome) {
  if (!IsQuiet()) PrintMessage(outcome);
}

}  // namespace synoptic::cli
