#!/bin/sh
# Sends webhooks to an endpoint as Lago does. Signs them with OpenSSL and sends them with cURL.
#
#   sh send.sh <url>
#
# The secret is LAGO_HMAC_SECRET. It defaults to the secret of the example.
set -eu
url=${1:?"URL required: sh send.sh http://127.0.0.1:4600/lago"}
secret=${LAGO_HMAC_SECRET:-a-secret-for-trying}

# send <title> <unique key> <body to sign> <body to send>
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
send "The same invoice again" "$key" "$invoice" "$invoice"
send "Another amount with the same signature" "$key-2" "$invoice" "$dearer"
send "An unknown type" "$key-3" "$moon" "$moon"
send "A webhook whose handler fails" "$key-4" "$trouble" "$trouble"
