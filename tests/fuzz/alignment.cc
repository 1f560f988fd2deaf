// XCES alignments: up to U+0000 an input is the alignment, and behind it the document that it
// names.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include "corpora/bitext/links.hpp"
#include "tests/fuzz/harness.hpp"

namespace {

namespace fs = std::filesystem;

/// A folder with the document "d.xml", whose bytes are those of each input.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "synoptic_fuzz_alignment") {
    fs::create_directories(path_);
    std::ofstream(path_ / "d.xml").put('x');
  }
  fs::path alignment() const { return path_ / "a.xces"; }

 private:
  const fs::path path_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder folder;
  const synoptic::fuzz::Input input(data, size);
  const std::string_view text = input.text();
  const std::size_t middle = std::min(text.find('\0'), text.size());
  const std::string document(text.substr(std::min(middle + 1, text.size())));
  synoptic::fuzz::MayRefuse([&] {
    auto bitext = synoptic::corpora::bitext::ReadLinks(
        text.substr(0, middle), "input", folder.alignment(), [&](const fs::path& file) {
          synoptic::fuzz::Require(file.filename() == "d.xml" || file.filename() == "d.xml.gz");
          return document;
        });
    synoptic::fuzz::Require(bitext.texts.size() == 2);
    for (const synoptic::Bead& bead : bitext.beads) {
      for (const std::size_t i : bead.a) synoptic::fuzz::Require(i < bitext.texts[0].size());
      for (const std::size_t i : bead.b) synoptic::fuzz::Require(i < bitext.texts[1].size());
    }
    for (auto& one : bitext.texts) synoptic::CheckArticle(std::move(one).Finish({}));
  });
  return 0;
}
