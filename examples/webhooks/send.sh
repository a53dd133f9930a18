#!/bin/sh
# Sends webhooks to an endpoint as Lago would, signed with OpenSSL and sent with curl.
#
#   sh send.sh <url>
#
# The secret is LAGO_HMAC_SECRET, or the one that the example has where that is not set.
set -eu
url=${1:?"Say which URL to send to: sh send.sh http://127.0.0.1:4600/lago"}
secret=${LAGO_HMAC_SECRET:-a-secret-for-trying}

# send <what it is> <unique key> <body that is signed> <body that is sent>
send() {
  signature=$(printf %s "$3" | openssl dgst -sha256 -hmac "$secret" -binary | base64)
  printf '%s\n  ' "$1"
  curl --silent --show-error --write-out ' (%{http_code})\n' \
    --header "Content-Type: application/json" \
    --header "X-Lago-Signature: $signature" \
    --header "X-Lago-Signature-Algorithm: hmac" \
    --header "X-Lago-Unique-Key: $2" \
    --data-binary "$4" "$url"
}

key=$(openssl rand -hex 16)
invoice='{"webhook_type":"invoice.created","object_type":"invoice","invoice":{"number":"INV-1","customer":{"name":"Smith \u0026 Søn"},"total_amount_cents":100}}'
dearer=$(printf %s "$invoice" | sed s/100/900/)
trouble='{"webhook_type":"customer.created","object_type":"customer","customer":{"external_id":"trouble"}}'
moon='{"webhook_type":"moon.landed","object_type":"moon","moon":{}}'

send "An invoice" "$key" "$invoice" "$invoice"
send "The same once more" "$key" "$invoice" "$invoice"
send "Another amount below the same signature" "$key-2" "$invoice" "$dearer"
send "A type that nobody knows" "$key-3" "$moon" "$moon"
send "One whose handler fails" "$key-4" "$trouble" "$trouble"
