// SPDX-License-Identifier: Apache-2.0
#include "app/download/Manifest.h"

#include "app/download/RedirectLaw.h"
#include "engine/core/Error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cmath>

namespace nextgpt::app {

namespace {

constexpr qsizetype kMaxBytes = 1 << 20;
constexpr qsizetype kMaxPath = 200;
constexpr double kMaxFileBytes = 1e13;

[[noreturn]] void refuse(const QString& where, const QString& reason) {
    throw EngineError(ErrorCode::BundleInvalid, ("download manifest: " + where + ' ' + reason).toStdString());
}

void allowKeys(const QJsonObject& object, const QString& where, const QStringList& known) {
    for (const QString& key : object.keys())
        if (!known.contains(key))
            refuse(where, "has the unknown key \"" + key + '"');
}

QString textOf(const QJsonObject& object, const QString& where, const QString& key) {
    const QJsonValue value = object[key];
    if (!value.isString() || value.toString().trimmed().isEmpty())
        refuse(where, "needs a text as \"" + key + '"');
    return value.toString();
}

QString optionalText(const QJsonObject& object, const QString& where, const QString& key) {
    return object.contains(key) ? textOf(object, where, key) : QString();
}

qint64 optionalBytes(const QJsonObject& object, const QString& where, const QString& key, qint64 missing) {
    if (!object.contains(key))
        return missing;
    const double value = object[key].toDouble(-1);
    if (value < 0 || value > kMaxFileBytes || std::floor(value) != value)
        refuse(where, "needs a whole number of bytes as \"" + key + '"');
    return static_cast<qint64>(value);
}

/// Refuses everything that could name a place outside the folder that it is relative to.
QString relativePath(const QString& path, const QString& where) {
    const bool strange =
        std::any_of(path.begin(), path.end(), [](QChar c) { return c == '\\' || c == ':' || !c.isPrint(); });
    const QStringList segments = path.split('/');
    const bool leaves = std::any_of(segments.begin(), segments.end(), [](const QString& segment) {
        return segment.isEmpty() || segment.startsWith('.');
    });
    if (strange || leaves || path.size() > kMaxPath)
        refuse(where, "has a path that is not a plain relative one");
    return path;
}

QUrl addressOf(const QString& text, const QString& where) {
    QUrl address(text, QUrl::StrictMode);
    if (!isPlainAddress(address) || (address.scheme() != "https" && !isThisComputer(address)))
        refuse(where, "has an address that is not a plain https one");
    return address;
}

QStringList textsOf(const QJsonObject& object, const QString& where, const QString& key) {
    if (object.contains(key) && !object[key].isArray())
        refuse(where, "needs a list as \"" + key + '"');
    QStringList texts;
    for (const QJsonValue& value : object[key].toArray()) {
        if (!value.isString())
            refuse(where, "needs texts in \"" + key + '"');
        texts += value.toString();
    }
    return texts;
}

ContentId contentOf(const QJsonObject& object, const QString& where) {
    const QString sha256 = optionalText(object, where, "sha256");
    const QString blob = optionalText(object, where, "gitBlob");
    if (!sha256.isEmpty() && !blob.isEmpty())
        refuse(where, "has two hashes");
    const QString& hash = sha256.isEmpty() ? blob : sha256;
    if (hash.isEmpty())
        return {};
    ContentId id = contentIdOf(hash.toLatin1());
    if (id.kind != (sha256.isEmpty() ? HashKind::GitBlob : HashKind::Sha256))
        refuse(where, "has a hash that is not one");
    return id;
}

ManifestFile readFile(const QJsonValue& value, const QString& part) {
    const QJsonObject object = value.toObject();
    ManifestFile file;
    file.path = relativePath(textOf(object, part + ": a file", "path"), part);
    const QString where = part + ": " + file.path;
    allowKeys(object, where, {"path", "bytes", "about", "sha256", "gitBlob", "address", "mirrors"});
    file.bytes = optionalBytes(object, where, "bytes", -1);
    file.about = optionalBytes(object, where, "about", 0);
    file.content = contentOf(object, where);
    if (const QString address = optionalText(object, where, "address"); !address.isEmpty())
        file.address = addressOf(address, where);
    for (const QString& mirror : textsOf(object, where, "mirrors"))
        file.mirrors += addressOf(mirror, where);
    return file;
}

Licence readLicence(const QJsonValue& value, const QString& part) {
    const QString where = part + ": the licence";
    const QJsonObject object = value.toObject();
    allowKeys(object, where, {"name", "address"});
    return {textOf(object, where, "name"), textOf(object, where, "address")};
}

void readFiles(ManifestPart& part, const QJsonValue& value) {
    QSet<QString> paths;
    for (const QJsonValue& entry : value.toArray()) {
        const ManifestFile file = readFile(entry, part.id);
        if (paths.contains(file.path))
            refuse(part.id, "names " + file.path + " twice");
        if (part.repository.isEmpty() && file.address.isEmpty())
            refuse(part.id, "has a file with neither a repository nor an address");
        paths += file.path;
        part.files += file;
    }
    if (part.files.isEmpty())
        refuse(part.id, "has no files");
}

ManifestPart readPart(const QJsonValue& value) {
    const QJsonObject object = value.toObject();
    ManifestPart part;
    part.id = textOf(object, "a part", "id");
    allowKeys(
        object, part.id,
        {"id", "title", "about", "folder", "repository", "revision", "gated", "licence", "mirrors", "files"});
    part.title = textOf(object, part.id, "title");
    part.about = textOf(object, part.id, "about");
    part.folder = relativePath(textOf(object, part.id, "folder"), part.id);
    part.repository = optionalText(object, part.id, "repository");
    if (!part.repository.isEmpty()) {
        part.repository = relativePath(part.repository, part.id);
        part.revision = textOf(object, part.id, "revision");
    }
    part.isGated = object["gated"].toBool();
    part.licence = readLicence(object["licence"], part.id);
    for (const QString& mirror : textsOf(object, part.id, "mirrors"))
        part.mirrors += addressOf(mirror, part.id).toString();
    readFiles(part, object["files"]);
    return part;
}

} // namespace

Manifest readManifest(const QByteArray& json) {
    QJsonParseError mistake;
    const QJsonDocument document =
        json.size() > kMaxBytes ? QJsonDocument() : QJsonDocument::fromJson(json, &mistake);
    if (!document.isObject())
        refuse("the file", "is not a JSON object of at most a megabyte");
    const QJsonObject object = document.object();
    allowKeys(object, "the file", {"format", "version", "parts"});
    if (object["format"] != "nextgpt-downloads" || object["version"] != 1)
        refuse("the file", "is of another format or version");
    Manifest manifest;
    QSet<QString> names;
    for (const QJsonValue& value : object["parts"].toArray()) {
        const ManifestPart part = readPart(value);
        if (names.contains(part.id) || names.contains(part.folder + '/'))
            refuse(part.id, "has the identifier or folder of another part");
        names += part.id;
        names += part.folder + '/';
        manifest.parts += part;
    }
    return manifest;
}

} // namespace nextgpt::app
