// The names that Wikipedias have for files and categories (MediaWiki, languages/messages,
// $namespaceNames), of the languages with most articles. In all others a file is known by its
// ending, and what links to the article of another language by the tag of that language.

#include "corpora/wiki/namespaces.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "corpora/lines.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::wiki {
namespace {

constexpr std::string_view kFiles[] = {
    "file",        "image",      "datei",  "bild",    "fichier",  "archivo", "imagen",
    "immagine",    "ficheiro",   "imagem", "plik",    "grafika",  "bestand", "afbeelding",
    "fil",         "tiedosto",   "kuva",   "dosya",   "resim",    "soubor",  "súbor",
    "fájl",        "kép",        "fișier", "imagine", "датотека", "слика",   "файл",
    "изображение", "зображення", "αρχείο", "εικόνα",  "קובץ",     "תמונה",   "ملف",
    "صورة",        "پرونده",     "تصویر",  "चित्र",    "ไฟล์",      "ภาพ",     "tập tin",
    "hình",        "berkas",     "gambar", "fail",    "文件",     "檔案",    "图像",
    "圖像",        "ファイル",   "画像",   "파일",    "그림",     "fitxer",  "imatge",
    "fitxategi",   "media",      "medij",  "slika",   "datoteka"};

constexpr std::string_view kCategories[] = {
    "category",  "kategorie", "catégorie", "categoría",  "categoria",  "kategoria", "categorie",
    "kategori",  "luokka",    "kategória", "kategorija", "категорија", "категория", "категорія",
    "κατηγορία", "קטגוריה",   "تصنيف",     "رده",        "श्रेणी",       "หมวดหมู่",    "thể loại",
    "分类",      "分類",      "カテゴリ",  "분류",       "kategoria"};

constexpr std::string_view kTemplates[] = {"template",  "vorlage", "modèle",
                                           "plantilla", "шаблон",  "模板"};

constexpr std::string_view kEndings[] = {
    ".jpg", ".jpeg", ".png", ".gif", ".svg",  ".tif", ".tiff", ".webp", ".ogg", ".oga",
    ".ogv", ".webm", ".wav", ".mp3", ".flac", ".pdf", ".djvu", ".mid",  ".stl"};

std::string_view Trimmed(std::string_view text) {
  return Slice(text, Trim(text, {0, text.size()}));
}

/// What stands before the colon, capitals of ASCII as small letters; empty without one. Other
/// letters are compared as they are: MediaWiki writes names small or with one capital.
std::string NamespaceOf(std::string_view target) {
  constexpr std::size_t kLongest = 60;
  const std::size_t colon = target.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  std::string name;
  for (const char c : Trimmed(target.substr(0, colon))) name += AsciiLower(c);
  return name;
}

/// The name itself, or with its first letter, of two bytes, as a capital: Cyrillic and Greek.
template <std::size_t N>
bool IsOneOf(std::string_view name, const std::string_view (&names)[N]) {
  if (std::ranges::find(names, name) != std::end(names)) return true;
  if (name.size() < 4) return false;
  return std::ranges::any_of(names, [&](std::string_view one) {
    if (one.size() != name.size() || one.substr(2) != name.substr(2)) return false;
    const auto code = [](std::string_view letter) {
      return ((letter[0] & 0x1F) << 6) | (letter[1] & 0x3F);
    };
    const bool are_letters = (one[0] & 0xE0) == 0xC0 && (name[0] & 0xE0) == 0xC0;
    return are_letters && code(one) - code(name) == 0x20;
  });
}

bool HasEndingOfFile(std::string_view target) {
  const std::string_view file = Trimmed(target);
  std::string ending;
  for (const char c : file.substr(std::min(file.rfind('.'), file.size()))) ending += AsciiLower(c);
  return std::ranges::find(kEndings, ending) != std::end(kEndings);
}

}  // namespace

bool IsOutside(std::string_view target) {
  const std::string name = NamespaceOf(target);
  if (name.empty()) return false;
  if (IsOneOf(name, kFiles) || IsOneOf(name, kCategories) || HasEndingOfFile(target)) return true;
  const bool is_tag = name.size() <= 12 &&
                      name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
  const std::size_t primary = std::min(name.find('-'), name.size());
  return is_tag && (primary == 2 || primary == 3) && IsKnownLanguage(name.substr(0, primary));
}

std::string_view WithoutTemplateNamespace(std::string_view name) {
  const std::string before = NamespaceOf(name);
  if (before.empty() || !IsOneOf(before, kTemplates)) return name;
  return Trimmed(name.substr(name.find(':') + 1));
}

}  // namespace synoptic::corpora::wiki
