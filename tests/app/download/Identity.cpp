// SPDX-License-Identifier: Apache-2.0
#include "tests/app/download/Identity.h"

#include <QSslCertificate>
#include <QSslKey>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace nextgpt::test {

namespace {

constexpr int kVersion3 = 2;
constexpr long kDay = 86'400; ///< seconds

void extend(X509* certificate, int kind, const QByteArray& value) {
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

template<typename Write>
QByteArray pemOf(const Write& write) {
    BIO* memory = BIO_new(BIO_s_mem());
    write(memory);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray text(data, size);
    BIO_free(memory);
    return text;
}

} // namespace

QSslConfiguration identityFor(const QByteArray& name) {
    EVP_PKEY* key = EVP_RSA_gen(2048);
    X509* certificate = X509_new();
    X509_set_version(certificate, kVersion3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), kDay);
    X509_NAME* subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("test"),
                               -1, -1, 0);
    X509_set_issuer_name(certificate, subject);
    extend(certificate, NID_basic_constraints, "critical,CA:TRUE");
    extend(certificate, NID_subject_alt_name, name);
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, key, EVP_sha256());
    const QByteArray keyText =
        pemOf([&](BIO* to) { PEM_write_bio_PrivateKey(to, key, nullptr, nullptr, 0, nullptr, nullptr); });
    const QByteArray certificateText = pemOf([&](BIO* to) { PEM_write_bio_X509(to, certificate); });
    X509_free(certificate);
    EVP_PKEY_free(key);
    QSslConfiguration identity = QSslConfiguration::defaultConfiguration();
    identity.setPrivateKey(QSslKey(keyText, QSsl::Rsa));
    identity.setLocalCertificate(QSslCertificate(certificateText));
    return identity;
}

} // namespace nextgpt::test
