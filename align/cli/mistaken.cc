#include "align/cli/mistaken.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include "models/vectors/model_file.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"

namespace synoptic::cli {
namespace {

namespace fs = std::filesystem;

/// Files of other programs by their first bytes.
struct Mark {
  std::string_view bytes;
  std::string_view found;
};
constexpr std::array kMarks = {
    Mark{"%PDF-", "a PDF; save its text as a file, as pdftotext does"},
    Mark{"PK\x03\x04", "an archive, as office programs write them; save its text as text or HTML"},
    Mark{"\xD0\xCF\x11\xE0", "a document of an office program; save it as text or HTML"},
    Mark{"\x7F"
         "ELF",
         "a program; name a text"},
    Mark{"\x89PNG", "an image; name a text"},
    Mark{"\xFF\xD8\xFF", "an image; name a text"},
    Mark{"GIF8", "an image; name a text"},
};

std::string BeginOf(const std::string& file) {
  std::string begin(64, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  begin.resize(static_cast<std::size_t>(in.gcount()));
  return begin;
}

bool IsModel(const std::string& file) {
  try {
    return vectors::RecogniseModel(file) != vectors::ModelKind::kVec;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

std::string MistakenForArticle(const std::string& file) {
  const std::string expected = "expected an article, found ";
  std::error_code ignored;
  if (fs::is_directory(file, ignored)) {
    return "a directory; expected a text file; of folders, \"synoptic pair\" finds what belongs "
           "together and \"synoptic batch\" aligns it";
  }
  if (!fs::exists(file, ignored)) {
    const bool is_address = file.starts_with("http://") || file.starts_with("https://");
    return is_address ? "no such file; nothing is fetched from addresses: save the page first" : "";
  }
  if (!fs::is_regular_file(file, ignored)) return {};
  const std::string begin = BeginOf(file);
  for (const Mark& mark : kMarks) {
    if (begin.starts_with(mark.bytes)) return expected + std::string(mark.found);
  }
  if (IsModel(file)) return expected + "a model; name it with --model";
  return {};
}

std::string MistakenForResult(const std::string& file) {
  std::string begin = BeginOf(file);
  begin.erase(0, BehindByteOrderMark(begin));
  const std::size_t first = begin.find_first_not_of(" \t\r\n");
  if (first == std::string::npos || begin[first] == '{' || begin[first] == '[') return {};
  return "expected a result, the JSON that \"synoptic align --format json\" and \"synoptic batch\" "
         "write, found another file; articles are laid side by side by \"synoptic align\"";
}

}  // namespace synoptic::cli
