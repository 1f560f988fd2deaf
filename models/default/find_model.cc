#include "models/default/find_model.hpp"

#include <link.h>

#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

#include "synoptic/error.hpp"

namespace synoptic {
namespace {

namespace fs = std::filesystem;

constexpr const char* kVariable = "SYNOPTIC_MODEL";
// Of a program, its prefix is the first: bin/synoptic. Of a module of Python it is the fourth:
// lib/python3/site-packages/synoptic.
constexpr int kFoldersAbove = 4;

struct Holder {
  const void* address;
  fs::path file;
};

// Whether one of the files that the process runs holds an address. The program has no name here.
int Visit(dl_phdr_info* file, std::size_t /*size*/, void* data) {
  auto& holder = *static_cast<Holder*>(data);
  const auto address = reinterpret_cast<ElfW(Addr)>(holder.address);
  for (int s = 0; s < file->dlpi_phnum; ++s) {
    const ElfW(Phdr)& segment = file->dlpi_phdr[s];
    const ElfW(Addr) begin = file->dlpi_addr + segment.p_vaddr;
    if (segment.p_type != PT_LOAD || address < begin || address >= begin + segment.p_memsz) {
      continue;
    }
    holder.file = *file->dlpi_name == '\0' ? fs::path("/proc/self/exe") : fs::path(file->dlpi_name);
    return 1;
  }
  return 0;
}

// The file that holds this code; empty if the system does not say.
fs::path FileOfThisCode() {
  static const char here = 0;
  Holder holder{&here, {}};
  dl_iterate_phdr(Visit, &holder);
  std::error_code none;
  return fs::canonical(holder.file, none);
}

std::vector<fs::path> Candidates() {
  const fs::path name = fs::path("synoptic") / "default.synoptic";
  std::vector<fs::path> candidates;
  fs::path folder = FileOfThisCode().parent_path();
  for (int above = 0; above <= kFoldersAbove && !folder.empty(); ++above) {
    candidates.push_back(folder / "share" / name);
    if (folder == folder.root_path()) break;
    folder = folder.parent_path();
  }
  candidates.push_back(fs::path(SYNOPTIC_DATA_FOLDER) / name);
  return candidates;
}

}  // namespace

std::optional<fs::path> NamedModel() {
  const char* const named = std::getenv(kVariable);
  if (named == nullptr || *named == '\0') return std::nullopt;
  return named;
}

fs::path InstalledModel() {
  const std::vector<fs::path> candidates = Candidates();
  for (const fs::path& candidate : candidates) {
    std::error_code none;
    if (fs::is_regular_file(candidate, none)) return candidate;
  }
  throw Error(
      ErrorCode::kNotFound,
      "the default model was not found: expected it as " + candidates.back().string() +
          ", or as share/synoptic/default.synoptic of the folder that Synoptic is installed "
          "in; install it (the package synoptic-model), or name a store by the environment "
          "variable " +
          kVariable);
}

}  // namespace synoptic
