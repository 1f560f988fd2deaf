#include "align/cli/score_input.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

#include "synoptic/error.hpp"
#include "synoptic/views.hpp"

namespace synoptic::cli {
namespace {

/// The first character that is no white space, or nothing; it stays in the stream.
int FirstCharacter(std::istream& in) {
  in >> std::ws;
  return in.peek();
}

bool BeginsBeads(int character) {
  return character == '[' || ('0' <= character && character <= '9');
}

ResultInput ReadResult(std::istream& in, const std::string& name) {
  const int first = FirstCharacter(in);
  if (first == std::istream::traits_type::eof()) {
    throw Error(ErrorCode::kInvalidFormat,
                name + ": expected the JSON of align, beads or a ladder, found nothing");
  }
  if (BeginsBeads(first)) return ReadBeads(in, name);
  try {
    return ReadJson(in);
  } catch (const Error& error) {
    throw Error(error.code(), name + ": " + error.what());
  }
}

std::ifstream Open(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::kNotFound, file + ": cannot be opened");
  if (std::filesystem::is_directory(file)) {
    throw Error(ErrorCode::kUnreadable, file + ": a directory; expected a file");
  }
  return in;
}

}  // namespace

GoldInput ReadGoldInput(const std::string& file) {
  std::ifstream in = Open(file);
  if (BeginsBeads(FirstCharacter(in))) return ReadBeads(in, file);
  return ReadGold(file);
}

ResultInput ReadResultInput(const std::string& file) {
  if (file == "-") return ReadResult(std::cin, "standard input");
  std::ifstream in = Open(file);
  return ReadResult(in, file);
}

scoring::Comparison CompareInputs(const GoldInput& gold, const ResultInput& result,
                                  BeadIndex index) {
  const auto* const synopsis = std::get_if<Synopsis>(&result);
  if (const auto* const rows = std::get_if<Gold>(&gold)) {
    return synopsis ? scoring::Compare(*rows, *synopsis)
                    : scoring::Compare(*rows, std::get<std::vector<Bead>>(result));
  }
  const auto& beads = std::get<std::vector<Bead>>(gold);
  return synopsis ? scoring::Compare(beads, BeadsOf(*synopsis, index))
                  : scoring::Compare(beads, std::get<std::vector<Bead>>(result));
}

}  // namespace synoptic::cli
